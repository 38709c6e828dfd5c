// Every page of the portal: its address, a name for its pictures, and who opens it. pages.test.mjs
// compares the list with the portal's own, so that no page is forgotten.
const page = (name, path, login) => ({ name, path, login });

export const DURIAN = '5107202610000001';

export const PAGES = [
  page('sign_in', '/sign-in'),
  page('overview', '/overview'),
  page('plan', '/plan'),
  page('law', '/law?on=2026-04-20'),
  page('law_packages', '/law?view=packages'),
  page('law_sources', '/law?view=sources'),
  page('law_parameter', '/law/parameters/gate.filing_valid_hours'),
  page('law_source', '/law/sources/customs_law_2021'),
  page('law_tables', '/decision-tables'),
  page('law_table', '/decision-tables/retail_import_channel'),
  page('proof', '/proof'),
  page('calculator', '/calculator'),
  page('home', '/home', 'li_wei'),
  page('consignments', '/consignments', 'li_wei'),
  page('consignment', `/consignments/${DURIAN}`, 'li_wei'),
  page('lodge', '/lodge', 'li_wei'),
  page('bulk', '/bulk', 'li_wei'),
  page('proofs_of_origin', '/proofs', 'li_wei'),
  page('origin', '/origin', 'li_wei'),
  page('certificates', '/certificates', 'li_wei'),
  page('certificate_wizard', '/certificates/new', 'li_wei'),
  page('rulings', '/rulings', 'huang_jing'),
  page('ruling', '/rulings/nanning_foods.0003', 'huang_jing'),
  page('exchange', '/exchange', 'officer_wei'),
  page('unused_preference', '/unused-preference', 'li_wei'),
  page('admission', '/admission', 'li_wei'),
  page('proof_of_origin_new', '/proofs/new', 'li_wei'),
  page('proof_of_origin', '/proofs/acfta.E26VN0412', 'li_wei'),
  page('duty_account', '/duty-account', 'li_wei'),
  page('account', '/account', 'li_wei'),
  page('tokens', '/account/tokens', 'li_wei'),
  page('absence', '/account/absence', 'li_wei'),
  page('users', '/administration/users', 'li_wei'),
  page('delegations', '/administration/delegations', 'li_wei'),
  page('webhooks', '/administration/webhooks', 'li_wei'),
  page('notifications', '/notifications', 'li_wei'),
  page('desk', '/desk', 'officer_wei'),
  page('gate_cases', '/desk/gates', 'officer_wei'),
  page('gate', '/gate', 'lane_1'),
  page('gate_queue', '/gate/queue', 'lane_1'),
  page('gate_devices', '/gate/devices', 'lane_1'),
  page('appointments', '/appointments', 'nguyen_van_an'),
  page('teller', '/teller', 'teller'),
  page('table_draft', '/reforms/new/retail_import_channel', 'official_mo'),
  page('reforms', '/reforms', 'official_mo'),
  page('reform', '/reforms/retail_import_channel.single_order_limit', 'official_mo'),
  page('log', '/log', 'official_mo'),
];

// Pages of what the demonstration has none of: a test that makes one looks at them.
export const LOOKED_AT_ELSEWHERE = { '/bulk/:job': 'bulk.test.mjs', '/certificates/:key': 'certificates.test.mjs', '/reforms/:key/edit': 'reforms.test.mjs', '/exchange/:key': 'exchange.test.mjs' };
