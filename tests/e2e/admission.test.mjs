// May a foreigner invest? The worked examples of admission, asked in Chinese as an investor asks them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import {
  accessibilityFaults, launch, listen, open, openWindow, overflowOf, PHONE, picture, settled,
} from './support/browser.mjs';
import { textsOf } from './support/texts.mjs';

const texts = textsOf('investment', 'zh');
const common = textsOf('shared', 'zh');
const CHANGES = ['不得投资', '可以投资：不在清单内', '可以投资：符合清单条件', '须人工判断', '不能判断', '须先有授权文件'];
let browser;
let page;

before(async () => {
  browser = await launch();
  page = await openWindow(browser, { login: 'chen_bo' });
});
after(() => browser.close());

const button = (key, on = page) => on.getByRole('button', { name: texts[key], exact: true });
const field = (key, no, on = page) => on.getByLabel(`${texts[key]} ${no}`, { exact: true });
const party = (name, no) => field(`party.${name}`, no);
const holding = (name, no) => field(`holding.${name}`, no);
const activity = (no) => page.getByRole('group', { name: `业务 ${no}`, exact: true });
const industry = (no) => activity(no).getByRole('combobox', { name: texts['activity.industry'] });
const verdict = (on = page) => on.locator('.verdict-title');
const answered = (no) => page.getByRole('article', { name: `业务 ${no}`, exact: true });
const advice = () => page.locator('.advice li');
const textOf = async (place) => (await place.innerText()).replace(/\s+/g, ' ').trim();
const example = async (name, on = page) => {
  await button(`example.${name}`, on).click();
  await settledAnswer(on);
};

// The answer to what is written now: the form asks once nobody writes any more.
async function settledAnswer(on = page) {
  await on.locator('.answer-strip[aria-busy=false]').waitFor();
  await settled(on);
}

async function decides(outcome, on = page) {
  assert.ok(CHANGES.includes(outcome));
  await settledAnswer(on);
  await verdict(on).getByText(outcome, { exact: true }).waitFor();
}

async function chooseEntry(no, entry) {
  await activity(no).getByLabel(texts['activity.entries'], { exact: true }).first().selectOption(entry);
}

test('nothing is asked before there is something to ask, and what is missing is named', async () => {
  await open(page, '/admission');
  assert.equal(await textOf(page.locator('.answer-strip strong')), '还需填写 3 项');
  assert.equal(await textOf(page.locator('.gaps')), '投资地点 业务 1 的行业或清单条目 谁持有境内公司：至少一行持股');
});

test('furniture in Nanning, wholly foreign: typed in by hand, free', async () => {
  await page.getByLabel(texts['place.label']).selectOption('nanning');
  await page.getByLabel(texts['on.label']).fill('2026-06-01');
  await industry(1).fill('木质家具');
  await page.locator('.goods-option').filter({ hasText: 'C2110' }).click();
  await page.getByText('制造业 › 家具制造业 › 木质家具制造').first().waitFor();
  await party('name', 1).fill('邕江家具制造公司');
  await button('party.add').click();
  await party('name', 2).fill('大阪生活株式会社');
  await party('country', 2).selectOption('JP');
  await holding('share', 1).fill('100');
  await holding('share', 1).blur();
  assert.equal(await holding('share', 1).inputValue(), '100 %');
  await decides('可以投资：不在清单内');
  assert.match(await textOf(answered(1)), /^业务 1 C2110 木质家具制造 清单外/);
  assert.match(await textOf(answered(1)), /自由贸易试验区外商投资准入特别管理措施（负面清单）（2021年版）》对C门类没有条目，与内资一致。/);
  assert.equal(await advice().count(), 0);
});

test('a school of compulsory education is prohibited at any foreign share', async () => {
  await industry(1).fill('');
  await chooseEntry(1, 'P-01');
  await holding('share', 1).fill('30 %');
  await decides('不得投资');
  assert.match(await textOf(answered(1)), /条目P-01（义务教育和宗教教育）禁止外商投资。/);
  assert.match(await textOf(answered(1)), /^业务 1 P-01 禁止/);
});

test('every step is taken back and done again', async () => {
  await button('tools.undo').click();
  await decides('不得投资');
  assert.equal(await holding('share', 1).inputValue(), '100 %');
  await button('tools.undo').click();
  await settledAnswer();
  assert.equal(await textOf(page.locator('.answer-strip strong')), '还需填写 1 项');
  await button('tools.redo').click();
  await button('tools.redo').click();
  await decides('不得投资');
  assert.equal(await holding('share', 1).inputValue(), '30 %');
});

test('the same of electronic commerce is free of the ceiling of telecommunications', async () => {
  await example('shop');
  await decides('可以投资：不在清单内');
  assert.match(await textOf(answered(1)), /条目I-02（.+）明示该业务例外。/);
  assert.match(await textOf(page.locator('.answer')), /市场准入负面清单（内外资一致）未载入，未作判断；行业许可、资质仍须另行办理。/);
  await activity(1).getByRole('checkbox', { name: '电子商务' }).click();
  await decides('须先有授权文件');
  assert.match(await textOf(answered(1)), /外资合计不超过50 %，现为100 %。/);
  assert.match(await textOf(answered(1)), /国家已在其他地区试点放开（条目I-02）；本处须先有授权文件，不能由个人决定。/);
});

test('social survey: restricted and met in Chongzuo; outside, prohibited in 2023 and undecided now', async () => {
  await example('survey');
  await decides('可以投资：符合清单条件');
  const met = page.locator('.reason-met');
  assert.equal(await met.count(), 2);
  assert.match(await textOf(met.first()), /中方不低于67 %，现为67 %。/);
  await page.getByLabel(texts['place.label']).selectOption('outside');
  await decides('不能判断');
  await page.getByText('参考：上一版清单的结论是“不得投资”。它已失效，不能作为依据。').waitFor();
  assert.match(await textOf(page.locator('.warning-missing')), /（2024年版）》共 29 条，一条也未载入。没有载入不等于开放/);
  await page.getByLabel(texts['on.label']).fill('2023-06-01');
  await decides('不得投资');
});

test('a class that an entry names in part is asked about, and the answer is taken', async () => {
  await example('survey');
  await activity(1).getByRole('button', { name: '去掉条目 L-02' }).click();
  await decides('不能判断');
  await activity(1).getByRole('button', { name: '是，属于 L-02' }).click();
  await decides('可以投资：符合清单条件');
});

test('an airline: affiliates count together, and a sale of one per cent passes', async () => {
  await example('airline');
  await decides('不得投资');
  assert.match(await textOf(page.locator('.reason-not_met')), /一家外商及其关联方不超过25 %，现为26 %。/);
  assert.match(await textOf(page.locator('.reason-met').first()), /须由中方控股（合计超过50 %），现为54 %。/);
  await advice().filter({ hasText: '将投资者甲所持邕城航空公司的1 %转让给中方（由24 %降至23 %）' }).getByRole('button').click();
  await decides('可以投资：符合清单条件');
  assert.equal(await holding('share', 1).inputValue(), '23 %');
  assert.equal(await party('name', 6).inputValue(), '中方受让人');
});

test('reinvestment is looked through: 52 % foreign, and three sales that would pass', async () => {
  await example('shipping');
  await decides('不得投资');
  assert.equal(await textOf(page.locator('.answer-strip')), '不得投资 中方 48 % · 外方 52 % 看依据');
  assert.match(await textOf(page.locator('.reason-not_met')), /^条目G-01（国内水上运输）：须由中方控股（合计超过50 %），现为48 %。/);
  assert.deepEqual(await Promise.all((await advice().locator('p:first-child').all()).map(textOf)), [
    '将北部湾物流公司所持北部湾近海航运公司的3.34 %转让给中方（由70 %降至66.66 %）',
    '将陈先生所持北部湾近海航运公司的2.01 %转让给中方（由10 %降至7.99 %）',
    '将海防航运公司所持北部湾物流公司的2.86 %转让给中方（由60 %降至57.14 %）',
  ]);
  await page.getByText(texts['review.refer'], { exact: true }).waitFor();
  const drawn = await page.locator('.owners svg').getAttribute('aria-label');
  assert.match(drawn, /海防航运公司持有北部湾物流公司 60 %。/);
  assert.equal(await page.locator('.owner-box').count(), 5);
  assert.match(await page.locator('.owner-foreign').first().textContent(), /^海防航运公司 · 越南 · 42 %/);
  await picture(page, 'admission_blocked_zh_desk');
  assert.deepEqual(await accessibilityFaults(page), []);
  await advice().nth(1).getByRole('button').click();
  await decides('可以投资：符合清单条件');
  assert.equal(await holding('share', 4).inputValue(), '7.99 %');
});

test('a hospital, wholly foreign, needs a document for the place', async () => {
  await example('hospital');
  await decides('不得投资');
  assert.match(await textOf(answered(1)), /条目Q-01（.+）：限于合资合作，中方现为0 %。/);
  assert.match(await textOf(answered(1)), /国家点名的试点地区例外（条目Q-01）；本处须另有授权文件。/);
});

test('the worst activity decides, and leaving it out is what would be better', async () => {
  await example('furniture');
  await button('activity.add').click();
  await chooseEntry(2, 'G-03');
  await decides('不得投资');
  assert.match(await textOf(answered(1)), /可以投资：不在清单内/);
  await advice().filter({ hasText: '去掉第2项业务' }).getByRole('button').click();
  await decides('可以投资：不在清单内');
});

test('half of a port terminal goes to the security review; 49 % with a veto is for people', async () => {
  await example('terminal');
  await page.getByText('重要领域且取得控制权（外资50 %）：须送安全审查，结果前不得实施。').waitFor();
  await holding('share', 1).fill('49 %');
  await holding('share', 2).fill('51 %');
  await settledAnswer();
  await page.getByText(texts['review.none'], { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: texts['security.veto'] }).check();
  await settledAnswer();
  await page.getByText(texts['review.by_hand'], { exact: true }).waitFor();
});

test('control by contract over a news site is for people, presumed blocked', async () => {
  await example('news_site');
  await decides('须人工判断');
  await page.getByText('参考：如把控制方算作外方持有人，结论是“不得投资”。').waitFor();
  await page.getByText('技术服务公司以股份以外方式控制漓江新闻网；须人工判断。').first().waitFor();
});

test('a refusal stands at its field and calls parties by their names', async () => {
  const ear = listen(page, { expects: ['answers', 'status of 422'] });
  await example('airline');
  await holding('share', 2).fill('两成');
  await settledAnswer();
  const refused = page.locator('.cell-refused');
  assert.equal(await refused.count(), 1);
  assert.match(await textOf(refused), /“两成”不是持股比例/);
  assert.equal(await holding('share', 2).getAttribute('aria-invalid'), 'true');
  assert.match(await textOf(page.locator('.refusal')), /持股第 2 行 · 比例/);
  assert.deepEqual(await accessibilityFaults(page), []);

  await holding('share', 2).fill('60 %');
  await settledAnswer();
  assert.match(await textOf(page.locator('.refusal-sentence')), /^邕城航空公司的持股合计158 %，超过全部。$/);
  await holding('share', 2).fill('2 %');
  await decides('不得投资');
  await button('holding.add').click();
  await holding('owner', 5).selectOption({ label: '邕城航空公司' });
  await holding('owned', 5).selectOption({ label: '投资者甲' });
  await holding('share', 5).fill('1 %');
  await settledAnswer();
  assert.match(await textOf(page.locator('.refusal-sentence')), /持股成环：.*邕城航空公司.*投资者甲|持股成环：.*投资者甲.*邕城航空公司/);
  assert.deepEqual(await ear.faults(), []);
  ear.stop();
});

test('rows of a spreadsheet are pasted', async () => {
  await button('examples.empty').click();
  await page.getByLabel(texts['place.label']).selectOption('qinzhou_port');
  await chooseEntry(1, 'G-01');
  await party('name', 1).fill('新航运公司');
  await button('holding.add').click();
  await holding('share', 1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', '甲公司\t新航运公司\t49 %\tVN\n乙集团\t新航运公司\t51 %\tCN\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByRole('button', { name: '删除第 1 行持股' }).click();
  await party('kind', 3).selectOption('state');
  await decides('可以投资：符合清单条件');
});

test('it is handed on as a link, as a file and on paper', async () => {
  await example('airline');
  await button('tools.share').click();
  const address = await page.getByLabel(texts['link.address']).inputValue();
  await page.keyboard.press('Escape');
  const saved = page.waitForEvent('download');
  await button('tools.save').click();
  const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  assert.equal(file.holdings[1].share, '2 %');
  const exported = page.waitForEvent('download');
  await button('tools.save_answer').click();
  const answerFile = readFileSync(await (await exported).path());
  const { answer } = JSON.parse(answerFile);
  assert.equal(answer.outcome, 'blocked');
  assert.match(answer.law, /^[0-9a-f]{64}$/);

  const official = await openWindow(browser, { login: 'official_mo', size: PHONE });
  const ear = listen(official);
  await open(official, new URL(address).pathname + new URL(address).hash);
  await decides('不得投资', official);
  assert.equal(await official.getByLabel('名称 2', { exact: true }).inputValue(), '投资者甲');
  assert.equal(await overflowOf(official), 0);
  assert.deepEqual(await accessibilityFaults(official), []);
  await picture(official, 'admission_blocked_zh_phone');

  await official.locator('.tools input[type=file]').setInputFiles({
    name: 'enquiry.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)),
  });
  await decides('不得投资', official);
  assert.equal(await official.getByLabel('名称 2', { exact: true }).getAttribute('placeholder'), 'investor_a');
  await official.locator('.tools input[type=file]').setInputFiles({
    name: 'answer.json', mimeType: 'application/json', buffer: answerFile,
  });
  await decides('不得投资', official);
  assert.equal(await official.getByLabel('名称 2', { exact: true }).inputValue(), '投资者甲');
  await official.locator('.tools input[type=file]').setInputFiles({
    name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}'),
  });
  await official.getByRole('alert').getByText(texts['trouble.file']).waitFor();

  await official.emulateMedia({ media: 'print' });
  assert.equal(await official.locator('.field-grid').first().isVisible(), false);
  assert.equal(await official.locator('.print-only').isVisible(), true);
  assert.equal(await official.locator('.owners svg').isVisible(), true);
  await picture(official, 'admission_printed_zh');
  assert.deepEqual(await ear.faults(), []);
  await official.context().close();
});

test('a link that was cut off says so', async () => {
  const other = await openWindow(browser, { login: 'official_mo' });
  await open(other, '/admission#enquiry=eyJ0YXJnZXQiOiJh');
  await other.getByRole('alert').getByText(texts['trouble.link']).waitFor();
  await other.context().close();
});

test('what a trader writes is kept as a draft and goes on at another machine', async () => {
  await example('hospital');
  const kept = page.waitForResponse((one) =>
    one.request().method() === 'PUT' && (one.request().postData() ?? '').includes('钦州第二国际医院'));
  await party('name', 1).fill('钦州第二国际医院');
  assert.equal((await kept).status(), 200);
  await page.getByText(new RegExp(common['drafts.kept.zone'].replace('{{at}}', '.+'))).first().waitFor();
  const laptop = await openWindow(browser, { login: 'chen_bo' });
  await open(laptop, '/admission');
  await laptop.getByRole('button', { name: '钦州第二国际医院 Q8411' }).click();
  await decides('不得投资', laptop);
  assert.equal(await field('party.name', 1, laptop).inputValue(), '钦州第二国际医院');
  await laptop.context().close();
});

test('a whole enquiry is written with the keyboard alone', async () => {
  await example('furniture');
  await industry(1).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('综合医院');
  await page.locator('.goods-option').first().waitFor();
  await page.keyboard.press('Enter');
  await decides('不得投资');
  assert.equal(await industry(1).inputValue(), 'Q8411');
  await page.getByRole('link', { name: texts['strip.why'] }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'answer');
});
