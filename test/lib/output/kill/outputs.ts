import type { Beside } from '../../../../lib/output/compare-output';
import type { RenderedOutput } from '../../../../lib/output/rendered-output';
import { sha256 } from '../../../../lib/output/sha256';

/** An output as text, so that a child process can be told it. */
export interface PlainOutput {
  readonly manifests: Readonly<Record<string, string>>;
  readonly install: Readonly<Record<string, string>>;
  readonly contract: object;
}

const generated = (text: string) => `# Generated; do not edit.\n${text}\n`;
const file = (what: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${what}\n`.repeat(20);

export const OLD: PlainOutput = {
  manifests: {
    '10-namespaces.k8s.yaml': file('namespaces'),
    '60-host-apps-web.k8s.yaml': file('host'),
    '70-app-apps-gone.k8s.yaml': file('gone'),
    '70-app-apps-web.k8s.yaml': file('web'),
    'left/empty.k8s.yaml': file('left'),
  },
  install: { 'README.md': generated('one'), 'gone.values.yaml': generated('gone'), 'same.values.yaml': generated('') },
  contract: { version: 1, hosts: ['gone.sample.com', 'web.sample.com'] },
};

/** Files come, change, go, move to another folder and stay; in install/ and the contract, too. */
export const NEW: PlainOutput = {
  manifests: {
    '10-namespaces.k8s.yaml': file('namespaces'),
    '60-host-apps-web.k8s.yaml': file('changed host'),
    '70-app-apps-added.k8s.yaml': file('added'),
    '70-app-apps-web.k8s.yaml': file('changed web'),
    'moved/empty.k8s.yaml': file('left'),
  },
  install: { 'README.md': generated('two'), 'same.values.yaml': generated(''), 'new.values.yaml': generated('new') },
  contract: { version: 1, hosts: ['added.sample.com', 'web.sample.com'] },
};

/** Outputs that have most names in common and no content, for runs side by side. */
export function outputOf(who: number): PlainOutput {
  const names = [
    '10-namespaces',
    ...Array.from({ length: 20 }, (_, index) => `70-app-${index % (who + 5)}`),
    `50-${who}`,
  ];
  return {
    manifests: Object.fromEntries(names.map((name) => [`${name}.k8s.yaml`, file(`${name} of ${who}`)])),
    install: { 'README.md': generated(`${who}`) },
    contract: { version: 1, who },
  };
}

/** As it comes from rendering. */
export function rendered({ manifests }: PlainOutput): RenderedOutput {
  const files = Object.entries(manifests).map(([name, text]) => {
    const bytes = Buffer.from(text);
    return { name, bytes, sha256: sha256(bytes), objects: [`configmap/${name}`], leaves: [] };
  });
  return { files, unlisted: [] };
}

export function beside({ install, contract }: PlainOutput): Beside {
  return { install: new Map(Object.entries(install)), contract };
}
