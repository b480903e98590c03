// Decision tools: one question at a time. The address names the question, so the browser's own back and forward work,
// and the way so far is told above. Without this module the page is a list of questions whose answers are links.

/** `tool` holds questions and outcomes, each with an id, and links between them. */
export function start(tool) {
  const steps = [...tool.querySelectorAll('.questions > li, .outcome')];
  const buttons = tool.querySelector('[data-walk]');
  const back = tool.querySelector('[data-back]');
  const trail = tool.querySelector('[data-trail]');
  const find = (hash) => steps.find((step) => hash === `#${step.id}`);
  // The way so far: for each question on it, the answer's link.
  let way = [];

  const show = (step, focus) => {
    for (const other of steps) other.classList.toggle('now', other === step);
    buttons.hidden = way.length === 0;
    trail.replaceChildren(...way.map(({ question, answer }) => {
      const line = document.createElement('li');
      const chosen = document.createElement('strong');
      chosen.append(...answer.cloneNode(true).childNodes);
      line.append(...[...question.querySelector('h2').cloneNode(true).childNodes].filter((node) => node.className !== 'label'), ' ', chosen);
      return line;
    }));
    trail.hidden = way.length === 0;
    if (focus) {
      step.querySelector('h2, h3').focus({ preventScroll: true });
      tool.scrollIntoView({ block: 'start' });
    }
  };
  const go = (step) => {
    history.pushState({ way: way.map(({ answer }) => links.indexOf(answer)) }, '', `#${step.id}`);
    show(step, true);
  };
  const links = [...tool.querySelectorAll('.answers a')];
  const recall = (state) => {
    way = (state?.way ?? []).map((index) => links[index]).filter(Boolean).map((answer) => ({ question: answer.closest('.question'), answer }));
  };

  tool.addEventListener('click', (event) => {
    const answer = event.target.closest('.answers a');
    const step = answer && find(answer.hash);
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    way.push({ question: answer.closest('.question'), answer });
    go(step);
  });
  back.addEventListener('click', () => {
    const last = way.pop();
    if (last) go(last.question);
  });
  tool.querySelector('[data-restart]').addEventListener('click', () => {
    way = [];
    go(steps[0]);
  });
  addEventListener('popstate', ({ state }) => {
    recall(state);
    show(find(location.hash) ?? steps[0], true);
  });

  tool.classList.add('walking');
  recall(history.state);
  show(find(location.hash) ?? steps[0], find(location.hash) !== undefined);
}
