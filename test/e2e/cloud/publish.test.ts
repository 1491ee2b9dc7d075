import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '../../../e2e/cloud/publish';

test('the addresses of all load balancers are in one file, and nothing beside it', () => {
  const run = mkdtempSync(join(tmpdir(), 'publish-'));
  publish(run, new Map([['a.elb', '203.0.113.10']]));
  publish(run, new Map([['b.elb', '10.77.0.10']]));
  expect(readdirSync(run)).toEqual(['lb.json']);
  expect(JSON.parse(readFileSync(join(run, 'lb.json'), 'utf8'))).toEqual({ 'b.elb': '10.77.0.10' });
  rmSync(run, { recursive: true });
});
