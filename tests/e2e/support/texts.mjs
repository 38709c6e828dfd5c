// The portal's own sentences, so that a test asks for what the page must say in each language.
import { readFileSync } from 'node:fs';
import { root } from './zone.mjs';

export function textsOf(feature, language) {
  const apart = { app: 'app', shared: 'shared', home: 'journeys/home', reforms: 'journeys/reforms' };
  const path = apart[feature] ?? `features/${feature}`;
  return JSON.parse(
    readFileSync(new URL(`portal/src/${path}/texts/${language}.json`, root), 'utf8'),
  );
}
