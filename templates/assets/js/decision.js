// Decision tools: one question at a time. The address names the question and the browser's history holds the way to it,
// so back and forward work. Without this module the page is a list of questions whose answers are links.

/** `tool` holds questions and outcomes, each with an id, and links between them. */
tools.decision = (tool) => {
  const steps = [...tool.querySelectorAll('.question, .outcome')], answers = [...tool.querySelectorAll('.answers a')];
  const trail = tool.querySelector('[data-trail]');
  // The answers given so far, by number.
  const way = () => history.state?.way ?? [];
  const named = (hash) => steps.find(({ id }) => hash === `#${id}`);

  const line = (number) => {
    const li = document.createElement('li'), chosen = document.createElement('strong');
    const question = answers[number].closest('.question').querySelector('h2').cloneNode(true);
    question.querySelector('.label').remove();
    chosen.append(...answers[number].cloneNode(true).childNodes);
    li.append(...question.childNodes, ' ', chosen);
    return li;
  };
  function show(focus) {
    const now = named(location.hash) ?? steps[0];
    for (const step of steps) step.classList.toggle('now', step === now);
    trail.replaceChildren(...way().map(line));
    trail.hidden = tool.querySelector('[data-walk]').hidden = !way().length;
    if (!focus) return;
    now.querySelector('h2, h3').focus({ preventScroll: true });
    tool.scrollIntoView();
  }
  function go(step, way) {
    history.pushState({ way }, '', `#${step.id}`);
    show(true);
  }
  tool.addEventListener('click', (event) => {
    const { target } = event, answer = target.closest('.answers a'), step = answer && named(answer.hash);
    if (target.closest('[data-restart]')) go(steps[0], []);
    if (target.closest('[data-back]')) go(answers[way().at(-1)].closest('.question'), way().slice(0, -1));
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(step, [...way(), answers.indexOf(answer)]);
  });
  addEventListener('popstate', () => show(true));
  tool.classList.add('walking');
  show(named(location.hash));
};
