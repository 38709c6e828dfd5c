// Decides the cases of a folder of make_table.py by one engine from npm:
// run_npm.mjs FOLDER zen|zen_trace|logic|logic_interpreted ROUNDS. Writes FOLDER/ENGINE.answers, the
// lane of each case on a line, and prints the processor time of one decision in nanoseconds. A
// decision begins with the text of a case and ends with the text of the answer.
import { readFileSync, writeFileSync } from "node:fs";
import { ZenEngine } from "@gorules/zen-engine";
import { LogicEngine } from "json-logic-engine";

const [folder, name, rounds] = process.argv.slice(2);
const read = (file) => readFileSync(`${folder}/${file}`, "utf8");
const cases = read("cases.jsonl").trimEnd().split("\n");

const engines = {
  zen() {
    const decision = new ZenEngine().createDecision(JSON.parse(read("zen.json")));
    return async (text) => (await decision.evaluate(JSON.parse(text))).result;
  },
  zen_trace() {
    const decision = new ZenEngine().createDecision(JSON.parse(read("zen.json")));
    return (text) => decision.evaluate(JSON.parse(text), { trace: true });
  },
  logic() {
    const decide = new LogicEngine().build(JSON.parse(read("logic.json")));
    return (text) => ({ lane: decide(JSON.parse(text)) });
  },
  logic_interpreted() {
    const engine = new LogicEngine();
    const rule = JSON.parse(read("logic.json"));
    return (text) => ({ lane: engine.run(rule, JSON.parse(text)) });
  },
};

const decide = engines[name]();
const lanes = [];
for (const text of cases) {
  const answer = await decide(text);
  lanes.push((answer.result ?? answer).lane);
}
writeFileSync(`${folder}/${name}.answers`, lanes.map((lane) => `${lane}\n`).join(""));

// What answers at once is not waited for: a promise for each decision would be measured too.
const isPromise = decide(cases[0]) instanceof Promise;
let letters = 0;
const before = process.cpuUsage();
for (let round = 0; round < Number(rounds); ++round) {
  for (const text of cases) {
    const answer = decide(text);
    letters += JSON.stringify(isPromise ? await answer : answer).length;
  }
}
const spent = process.cpuUsage(before);
const decisions = Number(rounds) * cases.length;
console.error(`${name}: ${Math.round(letters / decisions)} letters an answer`);
console.log(Math.round(((spent.user + spent.system) * 1000) / decisions));
