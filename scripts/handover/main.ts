// Checks what a deployment wrote and stores its hand-over as handover.json in the working directory (`npm run handover -- FILE`).
import { existsSync, readFileSync } from 'node:fs';
import { storedHandover } from '../../lib/handover/stored-handover';
import { readText } from '../../lib/schema/read-json';
import { replaceFile } from './replace-file';

const FILE = 'handover.json';
const USAGE = `Usage: npm run handover -- FILE

Checks the hand-over in FILE and stores it as ${FILE}, which the manifests are made with. FILE is what one of these wrote:
  cd infra && npx cdk deploy --all --outputs-file outputs.json
  terraform output -raw handover > outputs.json
`;

function main([given, ...others]: readonly string[]): number {
  if (given === undefined || others.length > 0 || given.startsWith('-')) {
    process.stderr.write(USAGE);
    return 2;
  }
  const former = existsSync(FILE) ? readFileSync(FILE, 'utf8') : undefined;
  const { text, isChanged, report } = storedHandover(readText('hand-over', given), given, former);
  if (isChanged) replaceFile(FILE, text);
  process.stdout.write(report);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
