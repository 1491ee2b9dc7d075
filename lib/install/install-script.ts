import type { InstallFacts } from './facts';
import { type Release, releases } from './releases';
import { waitCommands } from './wait-commands';

/** install.sh: safe to run again, which is also how an upgrade is made. */
export function installScript(facts: InstallFacts): string {
  return `${[
    [
      '#!/bin/sh',
      '# Generated; do not edit. What the cluster needs before kubectl apply -f dist/; README.md says why.',
      'set -eu',
    ],
    ['# From the folder that holds install/ and dist/.', 'cd "$(dirname "$0")/.."'],
    ['# Namespaces first: their labels (injection, Pod Security) count when a pod is made.', applyNamespaces(facts)],
    ...releases(facts).map((release) => [...crds(release), upgrade(release)]),
    [
      '# Until kinds are served, pods are up and webhooks answer: from then on, kubectl apply -f dist/ succeeds.',
      ...waitCommands(facts),
    ],
  ]
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function applyNamespaces({ namespacesFile }: InstallFacts): string {
  return `kubectl apply -f '${namespacesFile}'`;
}

/** `--repo` rather than `helm repo add`: nothing is left behind on the machine that runs it. */
function chart({ chart, repository, version }: Release): string {
  return `${chart}${repository === undefined ? '' : ` --repo ${repository}`} --version ${version}`;
}

function upgrade(release: Release): string {
  return [
    `helm upgrade --install ${release.name} ${chart(release)}`,
    `--namespace ${release.namespace} --values install/${release.valuesFile}${release.crdsFolder ? ' --skip-crds' : ''} --wait`,
  ].join(' \\\n  ');
}

/**
 * Helm creates the CRDs of a crds/ folder once and never upgrades them (v3.5.0 docs/deploy/installation.md). Forced, because the
 * fields of those that Helm made belong to Helm.
 */
function crds(release: Release): readonly string[] {
  return release.crdsFolder
    ? [`helm show crds ${chart(release)} |\n  kubectl apply --server-side --force-conflicts -f -`]
    : [];
}
