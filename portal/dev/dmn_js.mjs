// Opens every decision table of a zone in dmn-js, as a person does who took it away as DMN, and says whether
// it opens without a warning, shows a row for each of the law's, and keeps the citations when it saves.
// A development tool: dmn-js is not among our packages (docs/adr/0025-exported-dmn-is-read-by-dmn-moddle.md).
//
//   npm install --ignore-scripts --prefix FOLDER dmn-js@17.10.2
//   node dev/dmn_js.mjs FOLDER/node_modules/dmn-js http://127.0.0.1:8080
import process from 'node:process';
import { chromium } from 'playwright-core';

const [folder, origin] = process.argv.slice(2);
if (!folder || !origin) {
  console.error('usage: node dev/dmn_js.mjs FOLDER_OF_DMN_JS ORIGIN');
  process.exit(2);
}

const get = async (path) => {
  const response = await fetch(`${origin}/api/v1/law/tables${path}`, { headers: { accept: 'application/json, application/xml' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

// Runs inside the page.
async function openInPage(xml) {
  const place = document.getElementById('place');
  place.innerHTML = '';
  const modeler = new globalThis.DmnJS({ container: place });
  const imported = await modeler.importXML(xml);
  const opened = await modeler.open(modeler.getViews().find(({ type }) => type === 'decisionTable'));
  const saved = await modeler.saveXML({ format: true });
  const told = {
    warnings: [...imported.warnings, ...opened.warnings].map(String),
    rows: place.querySelectorAll('tbody td.rule-index').length,
    saved: saved.xml,
  };
  modeler.destroy();
  return told;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await page.setContent('<div id="place" style="height: 700px"></div>');
await page.addScriptTag({ path: `${folder}/dist/dmn-modeler.development.js` });

let faults = 0;
for (const { name } of (await (await get('')).json()).items) {
  const { rows } = await (await get(`/${name}`)).json();
  const { warnings, rows: shown, saved } = await page.evaluate(openInPage, await (await get(`/${name}/dmn`)).text());
  const lost = rows.flatMap(({ citations }) => citations)
    .filter(({ source, clause }) => !saved.includes(`${source} ${clause}`));
  const isGood = warnings.length === 0 && shown === rows.length && lost.length === 0;
  faults += isGood ? 0 : 1;
  console.log(`${isGood ? 'good' : 'BAD '} ${name}: ${shown} of ${rows.length} rows, ${warnings.length} warnings, ${lost.length} citations lost`);
}
await browser.close();
process.exitCode = faults > 0 ? 1 : 0;
