import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import { faultMessage } from '../errors';

/**
 * A message for each Secret that two Certificates below a construct are kept in: cert-manager lets one of them own it and never
 * issues the other (cert-manager pkg/controller/certificates/trigger/trigger_controller.go, 1.21).
 */
export function sharedSecrets(root: Construct): string[] {
  const owners = new Map<string, ApiObject>();
  return root.node
    .findAll()
    .filter((node): node is ApiObject => ApiObject.isApiObject(node) && isCertificate(node))
    .flatMap((certificate) => {
      const secret = `"${certificate.toJson().spec?.secretName}" in namespace "${certificate.metadata.namespace}"`;
      const owner = owners.get(secret);
      owners.set(secret, owner ?? certificate);
      return owner === undefined ? [] : [message(secret, owner, certificate)];
    });
}

function isCertificate({ apiGroup, kind }: ApiObject): boolean {
  return apiGroup === 'cert-manager.io' && kind === 'Certificate';
}

function message(secret: string, one: ApiObject, other: ApiObject): string {
  return faultMessage({
    what: `Secret ${secret} is that of two Certificates, by ${one.node.path} and ${other.node.path}`,
    why: 'cert-manager lets one of them own it and never issues the other',
    fix: 'Give one of the hosts another names.secret.',
  });
}
