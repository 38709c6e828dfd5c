// The demonstration's durian once more, a day later and under numbers of its own: what the trader,
// the carrier, customs and the gate send. See demo/chongzuo_day.scenario.

const cny = (amount) => ({ amount, currency: 'CNY' });
const kilograms = (amount) => ({ amount, unit: 'KGM' });
const hs = (code) => ({ code, edition: 'hs2022' });

export function proofOfOrigin(number) {
  return {
    agreement: 'acfta',
    number,
    kind: 'certificate',
    issue_date: '2026-04-16',
    is_endorsed_retroactive: false,
    shipment_date: '2026-04-16',
    issuer: 'VN-VCCI',
    exporter: 'Dak Lak Durian Cooperative',
    importer: 'pingxiang_fruit',
    origin: 'VN',
    invoice_number: 'DL-2026-119',
    lines: [
      {
        line_no: 1,
        hs_code: hs('081060'),
        goods_name: 'durian',
        criterion: 'WO',
        quantity: kilograms('18600'),
      },
    ],
  };
}

export function consignment({ declarationId, batchNo, proof }) {
  return {
    declaration_id: declarationId,
    declarant: 'pingxiang_fruit',
    consignment: {
      batch_no: batchNo,
      mode: 'advance',
      expected_on: '2026-04-21',
      port: 'youyi',
      invoice_number: 'DL-2026-119',
      is_perishable: true,
      is_express: false,
      is_temporary: false,
      payment: 'account',
      terms: { incoterm: 'cpt', insurance: cny('1860.00') },
      lines: [
        {
          goods: {
            line_no: 1,
            hs_code: hs('08106000'),
            goods_name: 'durian',
            origin: 'VN',
            quantity: kilograms('18600'),
            price: cny('651000.00'),
          },
          claim: {
            agreement: 'acfta',
            number: proof,
            proof_line: 1,
            route: { kind: 'direct', stops: [], evidence: [] },
            e_origin: 'not_linked',
            is_guarantee_offered: false,
            is_classification_disputed: false,
          },
        },
      ],
    },
  };
}

export function appointment({ batchNo, plate, slot }) {
  return {
    batch_no: batchNo,
    carrier: 'nanjiang_transport',
    direction: 'in',
    pass: 'youyi',
    lane_class: 'fast_record',
    slot_from: slot.from,
    slot_to: slot.to,
    vehicles: [
      {
        plate,
        driver_id_hash: '7'.repeat(64),
        record_valid_to: '2026-12-31',
        tare: kilograms('15200'),
      },
    ],
  };
}

export function manifest({ batchNo, declarationId, plate }) {
  return {
    batch_no: batchNo,
    master_bills: [`MB-${batchNo}`],
    declaration_ids: [declarationId],
    loads: [
      {
        plate,
        container_no: 'TCLU1234567',
        lock_no: 'LK-1',
        gross_weight: kilograms('19400'),
        packages: 1033,
      },
    ],
    goods: [{ hs_code: hs('081060'), name: 'durian' }],
  };
}

export function arrival({ eventId, batchNo, plate }) {
  return {
    event_id: eventId,
    batch_no: batchNo,
    lane: 'in-1',
    plate,
    container_no: 'TCLU1234567',
    lock_no: 'LK-1',
    lock_state: 'sealed',
    ocr_confidence_ppm: 991000,
    measured_weight: kilograms('34650'),
    is_on_blacklist: false,
    is_driver_verified: true,
    is_cold: true,
    is_stand_group_full: false,
    channel: 'green',
  };
}
