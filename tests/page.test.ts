import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/log.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** The whole product in a real browser, as a visitor of `npm start` has it. Skipped where there is no Chromium. */
describe.skipIf(CHROMIUM === undefined)('the page of the playground', () => {
  let app: App;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const config = readConfig({
      PLAYGROUND_PORT: '0',
      DATABASE_PATH: join(mkdtempSync(join(tmpdir(), 'page-')), 'facts.db'),
      LOG_LEVEL: 'silent',
    });
    app = createApp(config, {
      logger: createLogger('silent'),
      onFatal: (error) => {
        throw error;
      },
    });
    const { playgroundUrl } = await app.start();
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    page = await browser.newPage();
    await page.goto(playgroundUrl ?? '');
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  const write = async (text: string) => {
    await page.getByRole('combobox', { name: 'Message' }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  };

  it('shows the answer with its section to a member who mentions the bot', async () => {
    await write('@Facts who is the chief executive?');
    await expect.poll(() => page.getByRole('log').textContent()).toContain('Simon Weldon');
    expect(await page.getByRole('link', { name: 'Key facts' }).getAttribute('href')).toBe(
      'https://en.wikipedia.org/wiki/South_East_Coast_Ambulance_Service',
    );
  });

  it('offers questions as buttons, and a press answers in place', async () => {
    await write('@Facts what was the budget in 2015?');
    await page
      .getByRole('button', { name: /budget/i })
      .last()
      .click();
    await expect.poll(() => page.getByRole('log').textContent()).toContain('£250.8 million');
  });

  it('shows the link to a message as the name of its channel', async () => {
    await write('@Facts who is the chief executive?');
    await expect
      .poll(() => page.getByRole('link', { name: '#general › message' }).last().getAttribute('href'))
      .toMatch(/^#message-\d+$/);
  });

  it('keeps the newest message in sight while nobody scrolls up, and stays where somebody has', async () => {
    const log = page.getByRole('log');
    const below = () => log.evaluate((el) => el.scrollHeight - el.scrollTop - el.clientHeight);
    const replies = log.getByText('This bot cannot get help');
    for (let count = 1; count <= 6; count++) {
      await write('@Facts my nan has collapsed and is not breathing');
      await expect.poll(() => replies.count()).toBe(count);
      await expect.poll(below).toBeLessThan(2);
    }
    await log.evaluate((el) => el.scrollTo(0, 0));
    const removable = page.getByRole('button', { name: 'Remove' });
    const count = await removable.count();
    await removable.first().click();
    await expect.poll(() => removable.count()).toBe(count - 1);
    expect(await below()).toBeGreaterThan(500);
  });

  it('starts a thread from a message and a post in a forum, in which the bot answers', async () => {
    await write('Does anybody know?');
    await page.getByText('Does anybody know?').hover();
    await page.getByRole('button', { name: 'Thread', exact: true }).last().click();
    await write('About the founding');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).textContent()).toBe('About the founding');
    await write('@Facts when was it founded?');
    await expect.poll(() => page.getByRole('log').textContent()).toContain('1 July 2006');
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    await page.getByText('#questions').click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Who runs it?');
    await write('@Facts who is the chief executive?');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).textContent()).toBe('Who runs it?');
    await expect.poll(() => page.getByRole('log').textContent()).toContain('Simon Weldon');
    await page.getByText('#general').click();
    await page.getByRole('button', { name: 'Thread: About the founding' }).waitFor();
  });

  it('keeps what is typed while a message is being sent', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/page/act?*', async (route) => {
      await held;
      await route.continue();
    });
    await write('Sent slowly');
    await page.getByRole('combobox', { name: 'Message' }).fill('Typed meanwhile');
    release();
    await expect.poll(() => page.getByRole('log').textContent()).toContain('Sent slowly');
    expect(await page.getByRole('combobox', { name: 'Message' }).inputValue()).toBe('Typed meanwhile');
    await page.unroute('**/page/act?*');
  });

  it('follows a link to a message, also to one in another channel', async () => {
    const log = page.getByRole('log');
    await write('Read this first');
    const first = log.locator('li', { hasText: 'Read this first' });
    const id = (await first.getAttribute('id'))?.replace('message-', '');
    for (let count = 1; count <= 20; count++) await write(`Line ${count}`);
    await expect.poll(() => log.textContent()).toContain('Line 20');
    const general = await page.evaluate(
      "fetch('/page/places').then(async (got) => (await got.json()).channels[0].id)",
    );
    await page.getByRole('radio', { name: '#ask' }).check();
    await write(`https://discord.com/channels/@me/${general}/${id}`);
    await page.getByRole('link', { name: '#general › message' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 2 }).textContent()).toBe('#general');
    const height = page.viewportSize()?.height ?? 0;
    await expect.poll(async () => (await first.boundingBox())?.y).toBeGreaterThan(0);
    expect((await first.boundingBox())?.y).toBeLessThan(height);
  });

  it('runs what a visitor writes as text, never as HTML', async () => {
    await write('<img src=x onerror="document.title=\'taken over\'"> <b>bold</b>');
    await expect.poll(() => page.getByRole('log').textContent()).toContain('<b>bold</b>');
    expect(await page.title()).not.toBe('taken over');
  });

  it('lists the commands when a slash is typed', async () => {
    await page.getByRole('combobox', { name: 'Message' }).fill('/');
    await expect.poll(() => page.getByRole('listbox').first().textContent()).toMatch(/ask/);
    expect(await page.getByRole('listbox').first().textContent()).toMatch(/ratings/);
  });
});
