import type { CheckFixture } from '../fixture';
import { withCertificate } from './certificate-trees';

const OBJECT = 'Certificate istio-ingress/web';
const KEY = ['privateKey:', '  algorithm: ECDSA', '  encoding: PKCS8', '  rotationPolicy: Always', '  size: 256'];

export const fixture: CheckFixture = {
  good: {
    'an elliptic curve': withCertificate(...KEY),
    'a large RSA key': withCertificate('privateKey:', '  size: 4096'),
  },
  bad: [
    {
      slip: 'an algorithm in small letters',
      of: 'an elliptic curve',
      line: 'algorithm: ECDSA',
      becomes: 'algorithm: ecdsa',
      finds: { code: 'AH415', object: OBJECT, path: 'spec.privateKey.algorithm' },
    },
    {
      slip: 'a size of the other algorithm',
      of: 'an elliptic curve',
      line: 'size: 256',
      becomes: 'size: 2048',
      finds: { code: 'AH416', object: OBJECT, path: 'spec.privateKey.size' },
    },
    {
      slip: 'a weak key',
      of: 'a large RSA key',
      line: 'size: 4096',
      becomes: 'size: 1024',
      finds: { code: 'AH416', object: OBJECT, path: 'spec.privateKey.size' },
    },
  ],
};
