// Messages of the exchange as docs/formats/origin_message.md has them, made by nobody's program but
// Node's.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

export class ForeignSystem {
  constructor(name, country) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    const tagged = Buffer.concat([Buffer.from([1]), raw]);
    this.hash = createHash('sha256').update(`${name}\n`).update(tagged).digest().subarray(0, 4);
    this.key = `${name}+${this.hash.toString('hex')}+${tagged.toString('base64')}`;
    Object.assign(this, { name, country, privateKey });
  }

  note(to, fields) {
    const message = {
      message: 'm-1',
      kind: 'issued',
      from: this.key.split('+').slice(0, 2).join('+'),
      to: to.split('+').slice(0, 2).join('+'),
      country: this.country,
      agreement: 'acfta',
      certificate: '',
      version: 1,
      replaced_by: '',
      reason: '',
      answers: '',
      outcome: 'none',
      content: null,
      ...fields,
    };
    const text = `cassia-origin-message/1\n${JSON.stringify(sorted(message))}\n`;
    const signature = Buffer.concat([this.hash, sign(null, Buffer.from(text), this.privateKey)]);
    return `${text}\n\u2014 ${this.name} ${signature.toString('base64')}\n`;
  }

  content(certificate, line) {
    return {
      certificate,
      agreement: 'acfta',
      kind: 'new_issue',
      earlier: '',
      original_issue_date: null,
      issuer: 'TH-DFT',
      issue_date: '2026-04-20',
      expires_on: '2027-04-20',
      endorsement: '',
      copied_on: null,
      copy_endorsement: '',
      exporter: 'Chanthaburi Durian',
      producer: '',
      consignee: 'pingxiang_fruit',
      destination: 'CN',
      transport: { means: 'truck', load_port: 'MUKDAHAN', unload_port: 'YOUYIGUAN', shipment_date: null },
      invoice: { number: 'CD-1', date: '2026-04-19' },
      remarks: '',
      lines: [
        {
          line_no: 1,
          hs_code: { code: '081060', edition: 'hs2022' },
          goods_name: 'durian',
          marks: 'N/M',
          quantity: { amount: '500', unit: 'KGM' },
          criterion: 'WO',
          country_of_origin: this.country,
          fob: null,
          ...line,
        },
      ],
    };
  }
}
