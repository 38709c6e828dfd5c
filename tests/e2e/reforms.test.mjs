// A reform from the draft to the copy in another area, in the browser, by two persons: drafted in the
// grid, analysed, back-tested, reviewed, tried in one area, adopted, and taken over elsewhere with a
// number of its own. docs/tutorial-reform.md tells the same steps.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled,
} from './support/browser.mjs';
import { OwnServer } from './support/server.mjs';
import { textsOf } from './support/texts.mjs';
import { folder, program, root } from './support/zone.mjs';

const t = textsOf('reforms', 'zh');
const law = textsOf('law', 'zh');
const trade = textsOf('trade', 'zh');
const shared = textsOf('shared', 'zh');
const INSTITUTION = 'retail_import_channel';
const REFORM = 'limit_2026';
const PATH = `/reforms/${INSTITUTION}.${REFORM}`;
const zone = new OwnServer('reforms');
const ears = [];
let browser;
let drafter; // 莫云
let signer; // 宁远

before(async () => {
  await zone.start();
  browser = await launch();
  [drafter, signer] = await Promise.all(['official_mo', 'official_ning'].map(async (login) => {
    const page = await openWindow(browser, { login, zone });
    // What the desk refuses is a step of its own below.
    ears.push(listen(page, { expects: ['replicate_reform', 'status of 422'] }));
    return page;
  }));
});
after(async () => {
  await browser.close();
  await zone.stop();
});

const main = (page) => page.locator('#content');
const cell = (row, column) =>
  drafter.locator('.sheet-row:not(.sheet-gone)').nth(row - 1).locator('.sheet-cell').nth(column - 1);
const card = (area) => drafter.locator('.area-card').filter({ hasText: shared[`area.${area}`] });
const phase = (page, name) => page.locator('.facts').getByText(t[`phase.${name}`], { exact: true }).waitFor();
const putAway = async (page) => {
  const away = page.getByRole('button', { name: shared['receipt.dismiss'] });
  while ((await away.count()) > 0) await away.first().click();
};

// Presses the button of a step, fills in what it asks for, and confirms.
async function take(page, command, { fill = async () => {}, reason, place = main(page) } = {}) {
  await place.getByRole('button', { name: t[`act.${command}`], exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  if (reason) await dialog.getByLabel(t['act.reason'], { exact: true }).fill(reason);
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  return dialog;
}

const done = (dialog) => dialog.waitFor({ state: 'detached' });

// What one proposed, the other reads and signs.
async function sign(decision, said) {
  await open(signer, PATH);
  const waiting = signer.locator('.proposal').filter({ hasText: trade[`two.decision.${decision}`] });
  await waiting.getByText(said).first().waitFor();
  await picture(signer, `reform_signed_${decision}_zh_desk`);
  await waiting.getByRole('button', { name: trade['two.confirm'], exact: true }).click();
  const dialog = signer.getByRole('dialog');
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  await done(dialog);
  await putAway(signer);
  await putAway(drafter);
  await open(drafter, PATH);
}

test('a draft begins in the grid of the table', async () => {
  await open(drafter, `/decision-tables/${INSTITUTION}`);
  await drafter.getByRole('link', { name: law['table.draft'] }).click();
  for (const [row, text] of [[3, '<= 8000'], [4, '> 8000'], [5, '> 8000']]) {
    await cell(row, 2).click();
    await drafter.keyboard.type(text);
    await drafter.keyboard.press('Enter');
  }
  await main(drafter).getByLabel(t['reform.id'], { exact: true }).fill(REFORM);
  await main(drafter).getByLabel(t['reform.name'], { exact: true }).fill('零售进口单次限值调至8000元');
  await drafter.getByRole('button', { name: t['terms.add'] }).click();
  await main(drafter).getByLabel(t['terms.name'], { exact: true }).fill('limit');
  await main(drafter).getByLabel(t['terms.column'], { exact: true }).selectOption('price');
  for (const [name, value] of [['initial', '8000'], ['least', '6000'], ['most', '10000']]) {
    await main(drafter).getByLabel(t[`terms.${name}`], { exact: true }).fill(value);
  }
  await main(drafter).getByLabel(t['act.reason'], { exact: true }).fill('跨境电商订单增长');
  await drafter.locator('.editor-standing').getByText(law['verdict.clean'], { exact: true }).waitFor();
  await picture(drafter, 'reform_draft_zh_desk');
  await drafter.getByRole('button', { name: t['act.draft_reform'], exact: true }).click();
  await drafter.waitForURL(`**${PATH}`);
  await phase(drafter, 'drafted');
});

test('it is analysed; an edit makes that stale; it is analysed again', async () => {
  await settled(drafter);
  await done(await take(drafter, 'analyse_reform'));
  await phase(drafter, 'analysed');
  await putAway(drafter);
  await drafter.getByRole('link', { name: t['steps.edit'], exact: true }).click();
  await cell(3, 8).click();
  await drafter.keyboard.type('改革：由5000元提高');
  await drafter.keyboard.press('Enter');
  await main(drafter).getByLabel(t['act.reason'], { exact: true }).fill('写明改动');
  await settled(drafter);
  assert.deepEqual(await accessibilityFaults(drafter), []);
  await drafter.getByRole('button', { name: t['act.edit_reform'], exact: true }).click();
  await drafter.waitForURL(`**${PATH}`);
  await drafter.locator('.life-stale').waitFor();
  await done(await take(drafter, 'analyse_reform'));
  await drafter.locator('.life-stale').waitFor({ state: 'detached' });
  await putAway(drafter);
});

// Orders of the year before, as another system exports them. Of every tenth nobody recorded whether
// it is on the list.
const ORDERS = [900, 4000, 5200, 6500, 7900, 9000].flatMap((price, kind) => Array.from({ length: 10 }, (_, at) =>
  `O${kind}${at},P${at},2025-0${1 + at % 6}-15T10:00:00+08:00,${at === 9 ? '' : 'true'},${price},${at % 2 === 0},${price}`));
const HEAD = 'case,subject,decided_at,input.is_on_list,input.price,input.is_single,input.year_total';
const csvOf = (orders) => `${[HEAD, ...orders].join('\n')}\n`;

// The same orders decided again by the program at the officer's own desk.
function backtested(text) {
  writeFileSync(`${folder}/orders.csv`, csvOf(ORDERS));
  writeFileSync(`${folder}/reform.table`, text);
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: root });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const decisions = `${folder}/orders.decisions`;
  run('decisions', 'import', `${folder}/orders.csv`, '--table', INSTITUTION, '--out', decisions);
  const report = run('law', 'backtest', decisions, '--table', INSTITUTION, '--against', `${folder}/reform.table`, '--json');
  writeFileSync(`${folder}/report.json`, report);
  return { digest: createHash('sha256').update(readFileSync(decisions)).digest('hex'), report: `${folder}/report.json` };
}

const matrixCells = () => drafter.locator('.matrix td').allInnerTexts();
const caseRows = () => drafter.locator('.table').filter({ hasText: t['cases.outcome'] }).locator('tbody tr');
const drawer = () => drafter.locator('.ant-drawer').getByRole('dialog');
const closeDrawer = async () => {
  await drafter.keyboard.press('Escape');
  await drawer().waitFor({ state: 'hidden' });
};

test('the rulings of a period without any are told to be none, and nothing can be signed', async () => {
  await drafter.getByLabel(t['run.to'], { exact: true }).fill('2020-12-31');
  await drafter.getByRole('button', { name: t['run.begin'], exact: true }).click();
  await drafter.getByText(t['run.nothing'], { exact: true }).waitFor();
  assert.equal(await main(drafter).getByRole('button', { name: t['act.attach_backtest'], exact: true }).count(), 0);
  await drafter.getByLabel(t['run.to'], { exact: true }).fill('');
});

test('the counter runs the back-test of a file, and says which lines it cannot read', async () => {
  writeFileSync(`${folder}/orders_with_fault.csv`, csvOf([...ORDERS, 'O99,P1,2025-01-15T10:00:00+08:00,true,cheap,true,1']));
  await drafter.getByLabel(t['run.source'], { exact: true }).selectOption('file');
  await drafter.locator('input[accept=".csv,.xlsx"]').setInputFiles(`${folder}/orders_with_fault.csv`);
  await drafter.getByText(t['run.read'].replace('{{name}}', 'orders_with_fault.csv')).waitFor();
  await drafter.getByRole('button', { name: t['run.begin'], exact: true }).click();
  await drafter.locator('.matrix').getByText('"reduced_taxes"', { exact: true }).waitFor();
  assert.deepEqual(await matrixCells(), ['15', '12']);
  assert.match(await drafter.locator('.bad-lines li').innerText(), /62/); // the head is line 1
  await settled(drafter);
  await picture(drafter, 'reform_backtest_zh_desk');
  assert.deepEqual(await accessibilityFaults(drafter), []);
});

test('a case is found, and shown with the receipts of both versions or why there is none', async () => {
  assert.equal(await caseRows().count(), 20);
  await drafter.getByLabel(t['cases.standing'], { exact: true }).selectOption('unanswered');
  assert.equal(await caseRows().count(), 6);
  await drafter.getByRole('button', { name: 'O29', exact: true }).click();
  await drawer().locator('.refusal').first().waitFor();
  assert.equal(await drawer().locator('.refusal').count(), 2);
  await closeDrawer();
  await drafter.getByLabel(t['cases.standing'], { exact: true }).selectOption('');
  await drafter.getByLabel(t['cases.find'], { exact: true }).fill('o31');
  assert.equal(await caseRows().count(), 1);
  await drafter.getByRole('button', { name: 'O31', exact: true }).press('Enter');
  const sides = drawer().locator('.side-differs');
  await sides.first().getByText('general_trade', { exact: true }).waitFor();
  await sides.last().getByText('reduced_taxes', { exact: true }).waitFor();
  await settled(drafter);
  await picture(drafter, 'reform_backtest_case_zh_desk');
  assert.deepEqual(await accessibilityFaults(drafter), []);
  await closeDrawer();
});

test('its totals are signed by two, and are those of the program at the desk', async () => {
  const [download] = await Promise.all([
    drafter.waitForEvent('download'),
    drafter.getByRole('button', { name: law['table.text'], exact: true }).click(),
  ]);
  const own = backtested(readFileSync(await download.path(), 'utf8'));
  await done(await take(drafter, 'attach_backtest', {
    reason: '2025年的订单',
    fill: (dialog) => dialog.getByText(own.digest, { exact: true }).waitFor(),
  }));
  await sign('attach_backtest', '60');
  await drafter.getByText(t['backtest.unchanged']).first().waitFor();
  await drafter.getByText(t['backtest.open'], { exact: true }).click();
  await drafter.locator('input[accept=".json"]').setInputFiles(own.report);
  await drafter.getByText(t['backtest.same'], { exact: true }).waitFor();
  assert.deepEqual(await matrixCells(), ['15', '12']);
});

test('the fair competition review is decided by the law and signed by two', async () => {
  await done(await take(drafter, 'review_reform', {
    reason: '对所有经营者一视同仁',
    fill: (dialog) => dialog.getByLabel(t['review.what'], { exact: true }).fill('各经营者适用同一限值'),
  }));
  await sign('review_reform', '各经营者适用同一限值');
  await drafter.locator('.review-allowed').first().waitFor();
});

test('a pilot in one area: one proposes, another signs', async () => {
  await done(await take(drafter, 'start_pilot', {
    reason: '钦州港片区先行先试',
    fill: async (dialog) => {
      await dialog.getByLabel(t['place.area'], { exact: true }).selectOption('qinzhou_port');
      await dialog.getByLabel(t['place.until'], { exact: true }).fill('2026-10-21T00:00');
    },
  }));
  await drafter.getByText(shared['proposal.waiting'], { exact: true }).first().waitFor();
  const own = drafter.locator('.proposal');
  await own.waitFor();
  assert.equal(await own.getByRole('button', { name: trade['two.confirm'], exact: true }).count(), 0);
  await sign('start_pilot', '钦州港片区');
  await phase(drafter, 'in_pilot');
});

test('the same order is decided in the pilot and elsewhere, side by side', async () => {
  const sides = main(drafter).locator('.sides');
  await drafter.getByLabel(t['side.here'], { exact: true }).selectOption('qinzhou_port');
  await drafter.getByLabel(t['side.there'], { exact: true }).selectOption('nanning');
  await drafter.getByLabel('is_on_list', { exact: true }).selectOption('true');
  await drafter.getByLabel('price (元)', { exact: true }).fill('6500');
  await drafter.getByLabel('is_single', { exact: true }).selectOption('false');
  await drafter.getByLabel('year_total (元)', { exact: true }).fill('6500');
  await drafter.getByRole('button', { name: law['trial.decide'], exact: true }).click();
  await sides.getByText('reduced_taxes', { exact: true }).waitFor();
  await sides.getByText('general_trade', { exact: true }).waitFor();
  assert.equal(await drafter.locator('.side-differs').count(), 2);
  await picture(drafter, 'reform_pilot_zh_desk');
});

test('it is adopted where it was tried', async () => {
  await done(await take(drafter, 'adopt_reform', {
    reason: '试点有效',
    fill: (dialog) => dialog.getByLabel(t['place.area'], { exact: true }).selectOption('qinzhou_port'),
  }));
  await sign('adopt_reform', '钦州港片区');
  await phase(drafter, 'adopted');
  // The pilot waits behind the adoption: a step there would not be about it.
  const [adopted, pilot] = await card('qinzhou_port').locator('.force').all();
  await adopted.getByRole('button', { name: t['act.suspend_reform'], exact: true }).waitFor();
  await pilot.getByText(t['standing.behind'], { exact: true }).waitFor();
  assert.equal(await pilot.getByRole('button').count(), 0);
});

test('another area takes it over with a number of its own, within the bounds', async () => {
  const dialog = await take(drafter, 'replicate_reform', {
    reason: '南宁片区复制推广',
    fill: async (asked) => {
      await asked.getByLabel(t['place.area'], { exact: true }).selectOption('nanning');
      await asked.getByLabel('limit（price）', { exact: true }).fill('12000');
    },
  });
  await dialog.locator('.refusal').getByText('delegated_term_out_of_bounds').waitFor();
  await dialog.locator('.refusal .citation').waitFor();
  await picture(drafter, 'reform_refused_zh_desk');
  await dialog.getByLabel('limit（price）', { exact: true }).fill('6000');
  await dialog.getByRole('button', { name: shared.confirm, exact: true }).click();
  await done(dialog);
  await sign('replicate_reform', '6,000');
  await phase(drafter, 'replicated');
  await card('nanning').getByText('limit = 6,000').waitFor();
  await settled(drafter);
  await picture(drafter, 'reform_replicated_zh_desk');
  assert.deepEqual(await accessibilityFaults(drafter), []);
  assert.equal(await overflowOf(drafter), 0);
});

test('it is suspended in one area, and stands in the other', async () => {
  await done(await take(drafter, 'suspend_reform', { place: card('nanning'), reason: '核查订单' }));
  await sign('suspend_reform', '南宁片区');
  await card('nanning').getByText(t['standing.paused'], { exact: true }).waitFor();
  await card('qinzhou_port').getByText(t['standing.standing'], { exact: true }).first().waitFor();
});

test('it is rolled back there: the law decides as before', async () => {
  await done(await take(drafter, 'roll_back_reform', { place: card('nanning'), reason: '南宁片区暂不推广' }));
  await sign('roll_back_reform', '南宁片区');
  await card('nanning').getByText(t['standing.rolled_back'], { exact: true }).waitFor();
  await card('nanning').getByRole('link', { name: t['standing.law'], exact: true }).waitFor();
  await card('qinzhou_port').getByText(t['standing.standing'], { exact: true }).first().waitFor();
});

test('the list has it, and a phone shows all of it', async () => {
  await open(drafter, '/reforms?');
  await drafter.getByRole('link', { name: '零售进口单次限值调至8000元' }).first().waitFor();
  const phone = await openWindow(browser, { login: 'official_ning', size: PHONE, zone });
  await open(phone, PATH);
  await phone.locator('.life-done').first().waitFor();
  assert.equal(await overflowOf(phone), 0);
  assert.deepEqual(await accessibilityFaults(phone), []);
  await picture(phone, 'reform_zh_phone');
});

test('what was done is in the log, and no window complained', async () => {
  for (const ear of ears) assert.deepEqual(await ear.faults(), []);
  const { status, stdout } = zone.verify();
  assert.equal(status, 0, stdout);
});
