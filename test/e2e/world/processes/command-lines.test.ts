import { apiServer } from '../../../../e2e/world/processes/api-server';
import { cloud } from '../../../../e2e/world/processes/cloud';
import { dns } from '../../../../e2e/world/processes/dns';
import { kubelet } from '../../../../e2e/world/processes/kubelet';
import { pebble } from '../../../../e2e/world/processes/pebble';
import type { Program, Stand } from '../../../../e2e/world/processes/program';
import { RunFolder } from '../../../../e2e/world/run-folder';

const folder = new RunFolder('a');
const plan = { id: 'a', startedAt: 0, bin: '/bin', charts: '/charts', python: '/python', stays: false } as const;
const stand: Stand = {
  folder,
  plan: { ...plan, zones: ['sample.com', 'private:b.test'], loadBalancerController: 'eks-auto' },
};
const line = ({ argv }: Program) => argv.slice(1).join(' ');

test("the colleagues' programs get what their command lines say", () => {
  expect(line(kubelet(stand))).toMatch(
    new RegExp(`/e2e/kubelet/main.ts --run ${folder.path} --bin /bin --node e2e-node$`),
  );
  expect(line(cloud(stand))).toMatch(new RegExp(`/e2e/cloud/main.ts --run ${folder.path} --controller eks-auto$`));
  expect(line(cloud({ ...stand, plan: { ...stand.plan, handover: '/h.json' } }))).toMatch(/ --handover \/h\.json$/);
  expect(line(dns(stand))).toMatch(
    new RegExp(`/dns.py --run ${folder.path} --endpoint http://10.244.0.1:5000 sample.com private:b.test$`),
  );
});

test('the API server does node authorization and Pod Security as a cluster does', () => {
  expect(line(apiServer(stand))).toContain('--authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction');
});

test('Pebble validates for real, on the ports of the Internet', () => {
  const { where, env, files } = pebble(stand);
  expect(where).toBe('outside');
  expect(env).not.toHaveProperty('PEBBLE_VA_ALWAYS_VALID');
  expect(files).toMatchObject({ 'pebble.json': { pebble: { httpPort: 80, tlsPort: 443 } } });
});
