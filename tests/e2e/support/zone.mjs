// The zone under test, as tests/e2e/run.sh started it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the tests with tests/e2e/run.sh`);
  return value;
}

export const origin = given('E2E_ORIGIN');
export const program = given('E2E_PROGRAM');
export const portal = given('E2E_PORTAL');
export const folder = given('E2E_FOLDER');
export const screenshots = given('E2E_SCREENSHOTS');
export const root = new URL('../../../', import.meta.url);

// Packages are those of the portal: there is one lock file.
export const fromPortal = createRequire(new URL('portal/package.json', root));

// What the zone's clock says: it was set when the tests began, and has gone on since.
const shift = Date.parse(given('E2E_MORNING')) - Number(given('E2E_BEGAN')) * 1000;
export const zoneNow = () => new Date(Date.now() + shift);

export const people = JSON.parse(readFileSync(`${folder}/people.json`, 'utf8'));

export function personOf(login) {
  const person = people.find((one) => one.login === login);
  if (!person) throw new Error(`the demonstration has no ${login}`);
  return person;
}
