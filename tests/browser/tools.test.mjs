// The tools in the pages: language, colours, ticks, letters, decisions.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { close, locales, of, open, visit } from './site.mjs';

let root;
before(async () => { root = await open(); });
after(close);

const others = locales.map(({ lang }) => lang).filter((lang) => lang !== 'en');

describe('languages', () => {
  test('switching stays on the page and at the place', async () => {
    const { page, context } = await visit();
    const { path } = of('en', 'section')[0];
    await page.goto(`${root}${path}#${await anchor(page, path)}`);
    const hash = new URL(page.url()).hash;
    for (const lang of others) {
      await page.click('.languages summary');
      await page.click(`.languages a[hreflang="${lang}"]`);
      await page.waitForLoadState();
      assert.equal(page.url(), root + path.replace('en/', `${lang}/`) + hash);
      assert.equal(await page.$eval('html', (html) => html.lang), lang);
    }
    await context.close();
  });

  test('the reader’s own language is offered once, and nobody is sent there', async () => {
    const { page, context } = await visit({ locale: 'cs-CZ' });
    await page.goto(root + of('en', 'guide')[0].path);
    const offer = page.locator('.suggestion');
    assert.equal(await offer.getAttribute('lang'), 'cs');
    assert.match(page.url(), /\/en\//);
    await offer.locator('button').click();
    await page.reload();
    assert.equal(await page.locator('.suggestion:visible').count(), 0);
    await context.close();
  });
});

async function anchor(page, path) {
  await page.goto(root + path);
  return page.$eval('article section [id]', (element) => element.id);
}

test('colours follow the device until the reader chooses', async () => {
  const { page, context } = await visit({ colorScheme: 'dark' });
  const paper = () => page.$eval('html', (html) => getComputedStyle(html).backgroundColor);
  await page.goto(root + of('en', 'home')[0].path);
  const dark = await paper();
  await page.check('input[name="theme"][value="light"]');
  const light = await paper();
  assert.notEqual(light, dark);
  await page.goto(root + of('ar', 'section')[0].path);
  assert.equal(await paper(), light);
  assert.ok(await page.isChecked('input[name="theme"][value="light"]'));
  await page.check('input[name="theme"][value=""]');
  assert.equal(await paper(), dark);
  await context.close();
});

describe('ticks', () => {
  test('outlive a change of language and of page, are counted, and can be cleared', async () => {
    const { page, context, troubles } = await visit();
    const { path } = of('en', 'checklist')[0];
    await page.goto(root + path);
    const ids = await page.$$eval('[data-tick]', (boxes) => boxes.map((box) => box.dataset.tick));
    const texts = (await page.getAttribute('[data-ticks]', 'data-ticks')).split('␟');
    assert.equal(texts.length, ids.length + 1);
    assert.equal(await page.textContent('[data-ticked] [role=status]'), texts[0]);
    for (const id of ids.slice(0, 3)) await page.click(`label:has([data-tick="${id}"])`);
    assert.equal(await page.textContent('[data-ticked] [role=status]'), texts[3]);
    for (const lang of others) {
      await page.goto(root + path.replace('en/', `${lang}/`));
      assert.deepEqual(await page.$$eval('[data-tick]:checked', (boxes) => boxes.map((box) => box.dataset.tick)), ids.slice(0, 3), lang);
      const own = (await page.getAttribute('[data-ticks]', 'data-ticks')).split('␟');
      assert.equal(await page.textContent('[data-ticked] [role=status]'), own[3]);
    }
    const section = of('en', 'section').find(({ html }) => html.includes(`data-tick="${ids[0]}"`));
    await page.goto(root + section.path);
    assert.ok(await page.isChecked(`[data-tick="${ids[0]}"]`));
    await page.goto(root + path);
    await page.click('[data-ticked] button');
    await page.reload();
    assert.equal(await page.locator('[data-tick]:checked').count(), 0);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('can be set with the keyboard', async () => {
    const { page, context } = await visit();
    await page.goto(root + of('km', 'checklist')[0].path);
    await page.focus('[data-tick]');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('[data-tick]:checked').count(), 1);
    await context.close();
  });
});

describe('letters', () => {
  for (const { lang } of locales) {
    test(`filled, kept and copied: ${lang}`, async () => {
      const { page, context, troubles } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
      await page.goto(root + of(lang, 'letter')[0].path);
      const names = await page.$$eval('form.blanks input', (inputs) => inputs.map((input) => input.name));
      const blanks = await page.$$eval('.letter [data-blank]', (spans) => [...new Set(spans.map((span) => span.dataset.blank))]);
      assert.deepEqual([...blanks].sort(), [...names].sort());
      for (const name of names.slice(1)) await page.fill(`[name="${name}"]`, `«${name} & 5 €»`);
      for (const name of names.slice(1)) assert.equal(await page.locator(`.letter [data-blank="${name}"]`).first().textContent(), `«${name} & 5 €»`);
      await page.click('[data-copy]');
      await page.waitForFunction(() => document.querySelector('.said').textContent !== '');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const caption = (await page.textContent(`label[for="blank-${names[0]}"]`)).replace(/[\u2060\u2066-\u2069]/g, '');
      assert.ok(copied.includes(`[${caption}]`), 'an empty blank is told by its caption');
      for (const name of names.slice(1)) assert.ok(copied.includes(`«${name} & 5 €»`), name);
      assert.doesNotMatch(copied, /[\u2060\u2066-\u2069]/);
      assert.ok(copied.split('\n\n').length > 4, 'paragraphs stay apart');
      const mail = new URL(await page.getAttribute('[data-mail]', 'href'));
      assert.ok(mail.searchParams.get('body').includes(`«${names[1]} & 5 €»`));
      await page.reload();
      assert.equal(await page.inputValue(`[name="${names[1]}"]`), `«${names[1]} & 5 €»`);
      await page.click('form.blanks [type=reset]');
      await page.reload();
      assert.equal(await page.inputValue(`[name="${names[1]}"]`), '');
      assert.equal(await page.locator('.blank.filled').count(), 0);
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
});

describe('decisions', () => {
  test('are walked one question at a time, back and from the start', async () => {
    const { page, context, troubles } = await visit();
    for (const { path } of of('en', 'decision')) {
      await page.goto(root + path);
      await page.waitForSelector('.walking');
      assert.equal(await page.locator('.question:visible, .outcome:visible').count(), 1);
      assert.equal(await page.locator('[data-back]:visible').count(), 0);
      const first = await page.getAttribute('.question:visible', 'id');
      let steps = 0;
      while (await page.locator('.question:visible .answers a[href^="#"]').count() > 0 && steps < 20) {
        await page.click('.question:visible .answers li:last-child a[href^="#"], .question:visible .answers a[href^="#"]');
        assert.equal(await page.locator('.question:visible, .outcome:visible').count(), 1);
        assert.ok(await page.evaluate(() => document.activeElement.closest('.now') !== null), 'the focus follows');
        steps += 1;
        assert.equal(await page.locator('[data-trail] li').count(), steps);
      }
      if (steps > 0) {
        await page.click('[data-back]');
        assert.equal(await page.locator('[data-trail] li').count(), steps - 1);
        await page.goBack();
        assert.equal(await page.locator('[data-trail] li').count(), steps);
        await page.click('[data-restart]');
      }
      assert.equal(await page.getAttribute('.question:visible', 'id'), first);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });

  for (const { lang } of locales) {
    test(`are a page of links without script: ${lang}`, async () => {
      const { page, context } = await visit({ javaScriptEnabled: false });
      for (const { path } of of(lang, 'decision')) {
        await page.goto(root + path);
        const questions = await page.locator('.question').count();
        assert.equal(await page.locator('.question:visible').count(), questions);
        assert.equal(await page.locator('[data-walk]:visible').count(), 0);
        const inner = page.locator('.answers a[href^="#"]');
        if (await inner.count() > 0) {
          await inner.first().click();
          assert.equal(await page.locator(':target').count(), 1);
        }
      }
      await context.close();
    });
  }
});

test('without script no control stands there that would do nothing', async () => {
  const { page, context } = await visit({ javaScriptEnabled: false });
  for (const kind of ['section', 'letter', 'checklist', 'decision', 'log']) {
    await page.goto(root + of('en', kind)[0].path);
    const dead = await page.locator('button:visible:not([popovertarget]), form:visible, progress:visible, fieldset:visible').count();
    assert.equal(dead, 0, kind);
  }
  await context.close();
});

test('nothing jumps when the scripts arrive late', async () => {
  const jumps = [];
  for (const viewport of [{ width: 360, height: 740 }, { width: 768, height: 1024 }, { width: 1280, height: 900 }]) {
    const { page, context } = await visit({ viewport, locale: 'cs-CZ' });
    await page.route('**/*.js', (route) => setTimeout(() => route.continue(), 300));
    await page.addInitScript(() => {
      globalThis.jumped = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { globalThis.jumped += entry.value; })).observe({ type: 'layout-shift', buffered: true });
    });
    for (const kind of ['home', 'section', 'letter', 'checklist', 'decision']) {
      const { path } = of('km', kind)[0];
      await page.goto(root + path);
      await page.waitForTimeout(900);
      const jumped = await page.evaluate(() => globalThis.jumped);
      if (jumped > 0.01) jumps.push(`${path} at ${viewport.width}: ${jumped}`);
    }
    await context.close();
  }
  assert.deepEqual(jumps, []);
});
