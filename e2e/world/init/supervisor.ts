import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { worldEnvironment } from '../environment';
import { namespaceFile, outsideNamespace } from '../network/names';
import { conf, type Program, type Stand } from '../processes/program';

const TAIL = 600;

/** Starts programs and knows which of them have ended, though none should. */
export class Supervisor {
  private readonly ended = new Map<string, string>();

  public constructor(
    private readonly stand: Stand,
    private readonly say: (line: string) => void,
  ) {}

  public start(...programs: readonly Program[]): void {
    for (const program of programs) this.startOne(program);
  }

  /** What the program ended with, and its last words. */
  public endOf(name: string): string | undefined {
    const how = this.ended.get(name);
    return how === undefined ? undefined : [`${name} ${how}`, this.lastWords(name)].filter(Boolean).join(': ');
  }

  private startOne(program: Program): void {
    const { name, argv, where = 'node', env, files = {} } = program;
    for (const [file, content] of Object.entries(files)) {
      writeFileSync(conf(this.stand, file), JSON.stringify(content, undefined, 1));
    }
    const { folder, plan } = this.stand;
    const enter = where === 'node' ? [] : ['nsenter', `--net=${namespaceFile(outsideNamespace(plan.id))}`, '--'];
    const [command = '', ...args] = [...enter, ...argv];
    const log = openSync(folder.log(name), 'a');
    const child = spawn(command, args, {
      cwd: folder.path,
      env: worldEnvironment(folder.path, env),
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.follow(name, child);
  }

  private follow(name: string, child: ChildProcess): void {
    const over = (how: string) => {
      if (this.ended.has(name)) return;
      this.ended.set(name, how);
      this.say(`${name} ${how}`);
      appendFileSync(this.stand.folder.file('ended'), `${name} ${how}\n`);
    };
    child.once('error', (error) => over(`could not start: ${error.message}`));
    child.once('exit', (code, signal) => over(`ended with ${signal ?? code}`));
  }

  private lastWords(name: string): string {
    return readFileSync(this.stand.folder.log(name), 'utf8').trim().slice(-TAIL);
  }
}
