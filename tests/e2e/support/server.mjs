// A counter of a test's own, for tests that kill it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { clockShift, faketime, program } from './zone.mjs';

const seconds = Math.round(clockShift / 1000);
const environment = {
  ...process.env,
  LD_PRELOAD: faketime,
  FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`,
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
};

export class OwnServer {
  constructor(data) {
    this.data = data;
  }

  async start() {
    const portFile = `${this.data}.port`;
    rmSync(portFile, { force: true });
    this.process = spawn(
      program,
      ['serve', '--data', this.data, '--port', '0', '--port-file', portFile,
        '--log', `${this.data}.log`],
      { env: environment, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    this.ended = once(this.process, 'exit');
    while (!existsSync(portFile)) {
      if (this.process.exitCode !== null) throw new Error('the counter did not start');
      await pause(50);
    }
    this.origin = `http://127.0.0.1:${readFileSync(portFile, 'utf8').trim()}`;
  }

  async kill() {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    this.process.kill('SIGTERM');
    const [code] = await this.ended;
    return code;
  }

  verify() {
    return spawnSync(program, ['verify', '--data', this.data], { encoding: 'utf8' });
  }
}
