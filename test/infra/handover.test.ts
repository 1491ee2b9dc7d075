import { resolve } from 'node:path';
import { type Handover, type Platform, readHandover } from '../../lib';
import { checkManifests } from '../../lib/wiring/check-manifests';
import { articleObjects } from '../charts/article-objects';
import { samplePlatform } from '../support/platform';

/** What infra/ would hand over, with made-up values where CloudFormation fills in the real ones; its own tests keep it so. */
const handedOver = (mode: Handover['identity']['mode']): Handover =>
  readHandover(resolve(__dirname, `../../infra/handover.faked.${mode}.json`));

const ROLE = 'eks.amazonaws.com/role-arn';
const EXTERNAL_DNS = ['external-dns-private', 'external-dns-ssl'];

/** ServiceAccounts that a platform wants a role for, as `<namespace>/<name>`. */
function rolesWanted(make: (identity: Handover['identity']) => Platform): string[] {
  const wanted = new Set<string>();
  const get = (_: object, name: string | symbol) => {
    wanted.add(String(name));
    return 'arn:aws:iam::111122223333:role/any';
  };
  make({ mode: 'irsa', roles: new Proxy({}, { get }) }).install();
  return [...wanted].filter((name) => name.includes('/'));
}

describe.each(['pod-identity', 'irsa'] as const)("the article's platform, with infra's hand-over for %s", (mode) => {
  const handover = handedOver(mode);
  // Nothing of the sample that the platform is made with otherwise.
  const { platform, all, find } = articleObjects({ sample: undefined, ...handover });

  test('is not the sample', () => {
    expect(handover.sample).toBeUndefined();
    expect(handover.identity.mode).toBe(mode);
  });

  test('has no wrong wire, not even a doubtful one', () => {
    const manifests = all().map((object) => ({ object: { ...object } }));
    expect(checkManifests(manifests, { facts: platform.checkerFacts() }).findings).toEqual([]);
  });

  test('has zones of both visibilities and one certificate for hosts of the domain', () => {
    expect(handover.zones.map(({ name, visibility }) => `${name} ${visibility}`).sort()).toEqual([
      'sample.com private',
      'sample.com public',
    ]);
    expect(handover.certificates.map(({ names }) => [...names].sort())).toEqual([['*.sample.com', 'sample.com']]);
  });

  test('has roles on ServiceAccounts only where they do not come from AWS', () => {
    const annotated = EXTERNAL_DNS.map((name) => find('ServiceAccount', name).metadata.annotations?.[ROLE]);
    const { identity } = handover;
    const roles = EXTERNAL_DNS.map((name) =>
      identity.mode === 'irsa' ? identity.roles[`external-dns/${name}`] : undefined,
    );
    expect(annotated).toEqual(roles);
    const values = platform.install().get('aws-load-balancer-controller.values.yaml');
    expect(values?.includes(ROLE)).toBe(mode === 'irsa');
  });
});

test('infra makes a role for every ServiceAccount that wants one, and for no other', () => {
  const wanted = [
    ...rolesWanted((identity) => articleObjects({ ...handedOver('irsa'), identity }).platform),
    // It has an issuer with DNS-01 too, which the article's platform can get.
    ...rolesWanted((identity) => samplePlatform({ handover: { identity } }).platform),
  ];
  const { identity } = handedOver('irsa');
  expect(identity.mode === 'irsa' && Object.keys(identity.roles).sort()).toEqual([...new Set(wanted)].sort());
});
