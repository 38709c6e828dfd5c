import { afterEach, describe, expect, it } from 'vitest';
import { forgetOrganisations, learnOrganisations, organisationNames } from './organisations';

const fruit = { id: 'fruit', names: { zh: '鲜果', en: 'Fruit', vi: 'Trái cây' } };

afterEach(forgetOrganisations);

describe('the names of organisations', () => {
  it('are taken from pages and from stories', () => {
    learnOrganisations({ items: [], organisations: [fruit] });
    const bank = { id: 'bank', names: { zh: '银行', en: '', vi: '' } };
    learnOrganisations({ story: { organisations: [bank] }, actions: [] });
    expect(organisationNames('fruit')).toEqual(fruit.names);
    expect(organisationNames('bank')?.zh).toBe('银行');
    expect(organisationNames('customs')).toBeUndefined();
  });

  it('are the last that were told', () => {
    learnOrganisations({ organisations: [fruit] });
    learnOrganisations({ organisations: [{ ...fruit, names: { ...fruit.names, en: 'Fresh Fruit' } }] });
    expect(organisationNames('fruit')?.en).toBe('Fresh Fruit');
  });

  it.each([undefined, null, 'text', [], { organisations: 'none' }, { story: {} }])(
    'are not looked for in %j',
    (answer) => {
      learnOrganisations(answer);
      expect(organisationNames('fruit')).toBeUndefined();
    },
  );

  it('are not kept for the next user', () => {
    learnOrganisations({ organisations: [fruit] });
    forgetOrganisations();
    expect(organisationNames('fruit')).toBeUndefined();
  });
});
