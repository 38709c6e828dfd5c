// A counter of a test's own, for tests that kill it or let its clock go on.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { folder, portal, program, zoneNow } from './zone.mjs';

export class OwnServer {
  // With a copy of the demonstration zone, under a name of its own.
  constructor(name) {
    this.data = `${folder}/${name}`;
    cpSync(`${folder}/untouched`, this.data, { recursive: true });
  }

  // `later`: by how many minutes the zone's clock goes on while it is closed.
  async start({ later = 0 } = {}) {
    this.minutes = (this.minutes ?? 0) + later;
    const portFile = `${this.data}.port`;
    rmSync(portFile, { force: true });
    this.process = spawn(
      program,
      [
        ...['serve', '--begin-at', this.now().toISOString(), '--data', this.data],
        ...['--portal', portal, '--port', this.port ?? '0', '--port-file', portFile],
        ...['--log', `${this.data}.log`],
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    this.ended = once(this.process, 'exit');
    const { process: started } = this;
    process.once('exit', () => started.kill('SIGKILL'));
    while (!existsSync(portFile)) {
      if (this.process.exitCode !== null) throw new Error('the counter did not start');
      await pause(50);
    }
    this.port = readFileSync(portFile, 'utf8').trim(); // the same whenever it opens again
    this.origin = `http://127.0.0.1:${this.port}`;
  }

  now() {
    return new Date(zoneNow().getTime() + this.minutes * 60_000);
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
