// Zone A issues for Viet Nam, zone B imports into China: node walk.mjs PROGRAM.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ForeignSystem } from './note.mjs';
import { until, Zone } from './zone.mjs';

const [program] = process.argv.slice(2);
if (!program) {
  console.error('usage: node walk.mjs PROGRAM');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'cassia-exchange-'));
const law = fileURLToPath(new URL('../../law', import.meta.url));

// The same law as the other Party has it: its bodies issue for VN, and China is the other side.
const lawOfVietNam = () => {
  const own = join(folder, 'law');
  cpSync(law, own, { recursive: true });
  const edit = (file, change) => {
    const path = join(own, 'packages/01-rcep-origin', file);
    const changed = change(readFileSync(path, 'utf8'));
    assert.notEqual(changed, readFileSync(path, 'utf8'), file);
    writeFileSync(path, changed);
  };
  edit('parameters.certification.yaml', (text) => text.replace('{value: CN,', '{value: VN,'));
  edit('agreements.yaml', (text) => text.replaceAll('country: VN', 'country: CN'));
  edit('origin.yaml', (text) => text.replaceAll('country: CN', 'country: VN'));
  return own;
};

const exporter = 'Dak Lak Durian Cooperative';
const durian = { code: '081060', edition: 'hs2022' };
const kilograms = (amount) => ({ amount, unit: 'KGM' });
const copyKey = (number, partner = 'vn') => `${partner}.acfta.${number}`;

const issue = async (zone, number, amount) => {
  await zone.give('li_wei', 'treaty/origin_certification/apply_for_certificate', {
    certificate: number,
    application: {
      agreement: 'acfta',
      kind: 'new_issue',
      earlier: null,
      original: null,
      issuer: 'youyi_customs',
      exporter,
      producer: '',
      consignee: 'Pingxiang Fruit',
      destination: 'CN',
      transport: { means: 'truck', load_port: 'HUU NGHI', unload_port: 'YOUYIGUAN', shipment_date: null },
      invoice: { number: `I-${number}`, date: '2026-04-20' },
      remarks: '',
      lines: [
        {
          line_no: 1,
          hs_code: durian,
          goods_name: 'durian',
          marks: 'N/M',
          quantity: kilograms(amount),
          fob: null,
          original_line: 0,
        },
      ],
    },
    bills: [
      {
        line_no: 1,
        bill: 'line,hs2022,value,wholly_obtained,processes\ngood,0810.60,CNY 8000.00,yes,\n',
        rates: [],
      },
    ],
  });
  const desk = `treaty/origin_certification`;
  const { body } = await zone.call('officer_wei', 'GET', `${desk}/certificate_of_origin/${number}`);
  if (body.phase === 'submitted') {
    await zone.give('officer_wei', `${desk}/approve_application`, { certificate: number, note: 'looked at' });
  }
  await zone.give('officer_wei', `${desk}/issue_certificate`, { certificate: number });
};

const presents = (zone, number, change = {}, line = {}) =>
  zone.give('li_wei', 'treaty/preference/register_proof', {
    agreement: 'acfta',
    number,
    kind: 'certificate',
    issue_date: '2026-04-21',
    shipment_date: '2026-04-21',
    is_endorsed_retroactive: false,
    issuer: 'VN-VCCI',
    exporter,
    importer: 'pingxiang_fruit',
    origin: 'VN',
    invoice_number: `I-${number}`,
    lines: [
      { line_no: 1, hs_code: durian, goods_name: 'durian', criterion: 'WO', quantity: kilograms('500'), ...line },
    ],
    ...change,
  });

const lodges = (zone, id, number, { origin = 'VN', guarantee = false } = {}) =>
  zone.call('li_wei', 'POST', 'trade/declarations/lodge_consignment', {
    declaration_id: id,
    declarant: 'pingxiang_fruit',
    consignment: {
      batch_no: '',
      mode: 'advance',
      expected_on: '2026-04-22',
      port: 'youyi',
      invoice_number: `I-${number}`,
      terms: { incoterm: 'cpt', insurance: { amount: '50.00', currency: 'CNY' } },
      is_perishable: true,
      is_express: false,
      is_temporary: false,
      payment: 'account',
      lines: [
        {
          goods: {
            line_no: 1,
            hs_code: { code: '08106000', edition: 'hs2022' },
            goods_name: 'durian',
            origin,
            quantity: kilograms('500'),
            price: { amount: '1000.00', currency: 'CNY' },
          },
          claim: {
            agreement: 'acfta',
            number,
            proof_line: 1,
            route: { kind: 'direct', stops: [], evidence: [] },
            e_origin: 'not_linked',
            is_guarantee_offered: guarantee,
            is_classification_disputed: false,
          },
        },
      ],
    },
  });

const asks = (zone, number) =>
  zone.give('officer_wei', 'treaty/origin_exchange/request_origin_copy', { partner: 'vn', agreement: 'acfta', number });

const compared = async (zone, id) => zone.row('li_wei', 'origin_comparison', `${id}.1`);
const standing = async (zone, key, wanted) =>
  until(`${key} is ${wanted}`, () => zone.row('officer_wei', 'origin_copy', key), (row) => row?.standing === wanted);
const claimOf = async (zone, number, id) => {
  const { body } = await zone.call('li_wei', 'GET', `treaty/preference/preference_claim/acfta.${number}.${id}.1`);
  return [body.state, body.reason];
};
// An importer comes again with the same line: what the partner told since counts.
const asksAgain = (zone, id) =>
  zone.call('li_wei', 'POST', 'trade/declarations/supply_evidence', {
    declaration_id: id,
    line_no: 1,
    number: null,
    proof_line: 1,
    route: null,
    e_origin: null,
    hs_code: null,
  });

const post = async (zone, note) => {
  const response = await fetch(zone.messages, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: note,
  });
  return { status: response.status, text: await response.text() };
};

const steps = {
  'each registers the other; others may not': async ({ a, b }) => {
    const terms = async (zone, country, authority) => ({
      authority,
      country,
      key: await zone.key(),
      url: zone.messages,
      agreements: ['acfta'],
    });
    const register = 'treaty/origin_exchange/register_origin_partner';
    const ofA = { partner: 'vn', terms: await terms(a, 'VN', 'VCCI') };
    assert.notEqual((await b.call('li_wei', 'POST', register, ofA)).status, 200);
    const keyless = { ...ofA, terms: { ...ofA.terms, key: 'none' } };
    assert.equal((await b.call('zone_admin', 'POST', register, keyless)).body.code, 'origin_partner_incomplete');
    await b.give('zone_admin', register, ofA);
    await a.give('zone_admin', register, { partner: 'cn', terms: await terms(b, 'CN', 'GACC') });
  },
  'A issues, B receives, an import with it matches': async ({ a, b }) => {
    await issue(a, 'E26VN9001', '500');
    await standing(b, copyKey('E26VN9001'), 'valid');
    await presents(b, 'E26VN9001');
    assert.equal((await lodges(b, 'X1', 'E26VN9001')).status, 200);
    const row = await compared(b, 'X1');
    assert.deepEqual([row.outcome, row.differences, row.partner], ['match', '', 'vn']);
    assert.deepEqual(await claimOf(b, 'E26VN9001', 'X1'), ['granted', '']);
  },
  'another wording is a minor difference, and stands': async ({ a, b }) => {
    await issue(a, 'E26VN9002', '500');
    await standing(b, copyKey('E26VN9002'), 'valid');
    await presents(b, 'E26VN9002', { exporter: 'Dak Lak Durian Coop.' });
    assert.equal((await lodges(b, 'X2', 'E26VN9002')).status, 200);
    const row = await compared(b, 'X2');
    assert.equal(row.outcome, 'minor_difference');
    assert.equal(row.differences, `exporter: Dak Lak Durian Coop. | ${exporter}`);
    assert.deepEqual(await claimOf(b, 'E26VN9002', 'X2'), ['granted', '']);
  },
  'a changed field is a mismatch: only against security': async ({ a, b }) => {
    await issue(a, 'E26VN9003', '400');
    await standing(b, copyKey('E26VN9003'), 'valid');
    await presents(b, 'E26VN9003');
    const bare = await lodges(b, 'X3', 'E26VN9003');
    assert.deepEqual([bare.status, bare.body.code], [422, 'claim_guarantee_missing']);
    assert.equal(await compared(b, 'X3'), undefined);
    assert.equal((await lodges(b, 'X3', 'E26VN9003', { guarantee: true })).status, 200);
    const row = await compared(b, 'X3');
    assert.equal(row.outcome, 'mismatch');
    assert.match(row.differences, /quantity: 500 KGM \| 400 KGM/);
    assert.deepEqual(await claimOf(b, 'E26VN9003', 'X3'), ['secured', 'e_origin_copy_differs']);
  },
  'a number that A does not know is absent: only against security, and asking for it brings nothing': async ({ b }) => {
    await presents(b, 'E26VN9999');
    const bare = await lodges(b, 'X4', 'E26VN9999');
    assert.deepEqual([bare.status, bare.body.code], [422, 'claim_guarantee_missing']);
    assert.equal((await lodges(b, 'X4', 'E26VN9999', { guarantee: true })).status, 200);
    assert.equal((await compared(b, 'X4')).outcome, 'absent');
    await asks(b, 'E26VN9999');
    const told = await until(
      'A says that it knows nothing',
      async () => (await b.call('zone_admin', 'GET', 'treaty/origin_exchange/delivery?partner=vn')).body,
      (page) => page.waiting === 0 && page.items?.length > 0,
    );
    assert.equal(told.items[0].status, 'delivered');
    assert.equal((await asksAgain(b, 'X4')).body.code, 'evidence_insufficient');
    await standing(b, copyKey('E26VN9999'), 'requested');
  },
  'what was issued before can be asked for, and frees what waited for it': async ({ b }) => {
    await presents(b, 'E26VN9000');
    assert.equal((await lodges(b, 'X5', 'E26VN9000', { guarantee: true })).status, 200);
    assert.deepEqual(await claimOf(b, 'E26VN9000', 'X5'), ['secured', 'e_origin_copy_absent']);
    await asks(b, 'E26VN9000');
    await standing(b, copyKey('E26VN9000'), 'valid');
    assert.equal((await asksAgain(b, 'X5')).status, 200);
    assert.deepEqual(await claimOf(b, 'E26VN9000', 'X5'), ['granted', '']);
  },
  'A cancels while B lies killed, and is killed itself; B knows once both are open': async ({ a, b }) => {
    await b.close('SIGKILL');
    await a.give('officer_wei', 'treaty/origin_certification/cancel_certificate', {
      certificate: 'E26VN9001',
      reason: 'issued by mistake',
    });
    await issue(a, 'E26VN9004', '500');
    await until(
      'A tries and waits',
      async () => (await a.call('zone_admin', 'GET', 'treaty/origin_exchange/delivery?partner=cn&status=waiting')).body.items,
      (items) => items?.length === 2 && items.every((one) => one.attempts > 0),
    );
    await a.close('SIGKILL');
    await Promise.all([a.open(), b.open()]);
    await standing(b, copyKey('E26VN9001'), 'cancelled');
    await standing(b, copyKey('E26VN9004'), 'valid');
    const { body } = await b.call('li_wei', 'GET', 'treaty/preference/proof_of_origin/acfta.E26VN9001');
    assert.deepEqual([body.phase, body.ended_reason], ['cancelled', 'issued by mistake']);
    assert.equal((await claimOf(b, 'E26VN9001', 'X1'))[0], 'under_verification');
  },
  'a system that is none of ours: out of order, repeated, the same': async ({ b, foreign }) => {
    await b.give('zone_admin', 'treaty/origin_exchange/register_origin_partner', {
      partner: 'th',
      terms: { authority: 'DFT', country: 'TH', key: foreign.key, url: 'http://127.0.0.1:9/', agreements: ['acfta'] },
    });
    const to = await b.key();
    const certificate = 'E26TH1';
    const issued = foreign.note(to, { message: 'm-1', certificate, content: foreign.content(certificate) });
    const ended = foreign.note(to, { message: 'm-2', certificate, kind: 'cancelled', version: 2, reason: 'error' });
    const takes = async (note) => {
      const { status, text } = await post(b, note);
      assert.equal(status, 200, text);
      assert.match(text, /"outcome":"taken"/);
    };
    await takes(ended);
    await standing(b, copyKey(certificate, 'th'), 'awaited');
    await takes(issued);
    const row = await standing(b, copyKey(certificate, 'th'), 'cancelled');
    assert.equal(row.exporter, 'Chanthaburi Durian');
    for (const again of [issued, ended, issued]) await takes(again);
    await standing(b, copyKey(certificate, 'th'), 'cancelled');
    const other = foreign.content(certificate, { criterion: 'PE' });
    const conflict = await post(b, foreign.note(to, { message: 'm-3', certificate, content: other }));
    assert.match(conflict.text, /origin_message_conflicts/);
  },
  'what is not a partner\'s message to us learns nothing': async ({ a, b, foreign }) => {
    const to = await b.key();
    const certificate = 'E26TH2';
    const content = foreign.content(certificate);
    const good = foreign.note(to, { message: 'm-9', certificate, content });
    const unknown = new ForeignSystem('cassia-zone', 'VN');
    const notes = [
      '',
      'nothing',
      good.replace('durian', 'duriam'),
      foreign.note(await a.key(), { message: 'm-9', certificate, content }),
      foreign.note(to, { message: 'm-9', certificate, content, country: 'VN' }),
      foreign.note(to, { message: 'm-9', certificate, content: { ...content, agreement: 'rcep' }, agreement: 'rcep' }),
      foreign.note(to, { message: 'm-9', certificate, content, more: 1 }),
      foreign.note(to, { message: 'm-9', certificate: 'E26TH3', content }),
      unknown.note(to, { message: 'm-9', certificate, content: unknown.content(certificate) }),
    ];
    const answers = new Set();
    for (const note of notes) {
      const { status, text } = await post(b, note);
      const { request_id: _, ...problem } = JSON.parse(text);
      answers.add(JSON.stringify({ ...problem, status }));
    }
    assert.equal(answers.size, 1, [...answers].join('\n'));
    assert.match([...answers][0], /origin_message_refused/);
    assert.equal(await b.row('officer_wei', 'origin_copy', copyKey(certificate, 'th')), undefined);
  },
  'both logs verify': async ({ a, b }) => {
    await Promise.all([a.close(), b.close()]);
    a.verify();
    b.verify();
  },
};

const scene = { foreign: new ForeignSystem('th-single-window', 'TH') };
try {
  for (const [name, ownLaw] of [['a', lawOfVietNam()], ['b', law]]) {
    const own = join(folder, name);
    mkdirSync(own);
    scene[name] = new Zone(program, own, ownLaw);
    scene[name].found();
    await scene[name].open();
  }
  await issue(scene.a, 'E26VN9000', '500');
  for (const [name, step] of Object.entries(steps)) {
    await step(scene);
    console.log(`   ${name}`);
  }
} catch (fault) {
  console.error(scene.a?.output, scene.b?.output);
  throw fault;
} finally {
  await Promise.all([scene.a?.close(), scene.b?.close()]);
  rmSync(folder, { recursive: true });
}
