// The law's decision tables leave as DMN 1.3 and are opened by the reader of dmn-js: nothing that it does not
// know, every row a rule, every citation still there when it is saved again.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Caller } from './support/caller.mjs';
import { fromPortal } from './support/zone.mjs';

const { DmnModdle } = await import(fromPortal.resolve('dmn-moddle'));
const caller = new Caller({ language: 'zh' });
let tables;

before(async () => {
  tables = (await caller.get('/law/tables')).body.items;
});

const exported = async (name) => (await caller.get(`/law/tables/${name}/dmn`)).text;
const reader = () => new DmnModdle();

async function tableIn(text) {
  const { rootElement, warnings } = await reader().fromXML(text, 'dmn:Definitions');
  assert.deepEqual(warnings.map(String), []);
  const decisions = rootElement.get('drgElement').filter(({ $type }) => $type === 'dmn:Decision');
  assert.equal(decisions.length, 1);
  const { decisionLogic } = decisions[0];
  assert.equal(decisionLogic.$type, 'dmn:DecisionTable');
  return { rootElement, decision: decisions[0], table: decisionLogic };
}

const citationOf = ({ citations }) => citations.map(({ source, clause }) => `${source} ${clause}`).join(', ');
const annotated = (table, name) => {
  const at = table.get('annotation').findIndex((one) => one.get('name') === name);
  assert.ok(at >= 0, `there is no annotation ${name}`);
  return table.get('rule').map((rule) => rule.get('annotationEntry')[at].get('text') ?? '');
};

test('every table is read without a warning, with a rule for each row, cell by cell', async () => {
  assert.ok(tables.length >= 9);
  for (const { name } of tables) {
    const { body: law } = await caller.get(`/law/tables/${name}`);
    const { decision, table } = await tableIn(await exported(name));
    assert.equal(decision.get('name'), name);
    assert.equal(table.get('rule').length, law.rows.length, name);
    assert.equal(table.get('input').length, law.table.inputs.length, name);
    assert.equal(table.get('output').length, law.table.outputs.length, name);
    assert.equal(decision.get('informationRequirement').length, law.table.inputs.length, name);
    law.rows.forEach((row, at) => {
      const rule = table.get('rule')[at];
      const texts = (field) => rule.get(field).map((entry) => entry.get('text'));
      assert.deepEqual(texts('inputEntry'), row.inputs, `${name}, row ${at + 1}`);
      assert.deepEqual(texts('outputEntry'), row.outputs, `${name}, row ${at + 1}`);
    });
  }
});

test('every citation is kept, also by who saves the file again', async () => {
  for (const { name } of tables) {
    const { body: law } = await caller.get(`/law/tables/${name}`);
    const first = await tableIn(await exported(name));
    const wanted = law.rows.map(citationOf);
    assert.ok(wanted.every((text) => text !== ''), name);
    assert.deepEqual(annotated(first.table, 'citation'), wanted, name);
    const { xml } = await reader().toXML(first.rootElement, { format: true });
    const again = await tableIn(xml);
    assert.deepEqual(annotated(again.table, 'citation'), wanted, name);
    assert.equal(again.table.get('rule').length, law.rows.length, name);
  }
});

test('an attribute or an element that DMN does not have would be told', async () => {
  const text = await exported('retail_import_channel');
  const planted = [
    text.replace('<rule>', '<rule colour="red">'),
    text.replace('<rule>', '<rule><remark><text>a</text></remark>'),
  ];
  for (const wrong of planted) {
    assert.notEqual(wrong, text);
    const read = await reader().fromXML(wrong, 'dmn:Definitions').catch(({ warnings }) => ({ warnings }));
    assert.notEqual(read.warnings.length, 0);
  }
});
