import { propertiesOf } from '../../synthesize';

const certificate = (settings = {}) => propertiesOf('Certificate', 'AWS::CertificateManager::Certificate', settings)[0];

test('the wildcard and the domain itself, validated in the public zone', () => {
  expect(certificate()).toMatchObject({
    DomainName: '*.sample.com',
    SubjectAlternativeNames: ['sample.com'],
    ValidationMethod: 'DNS',
    // One record validates both names.
    DomainValidationOptions: [
      {
        DomainName: 'sample.com',
        HostedZoneId: {
          'Fn::GetStackOutput': { StackName: 'sample-Dns', OutputName: expect.stringContaining('PublicZone') },
        },
      },
    ],
  });
});

test('hosts two labels deep need a wildcard of their own', () => {
  const certificateNames = ['*.sample.com', '*.dev.sample.com'];
  const { DomainName, SubjectAlternativeNames, DomainValidationOptions } = certificate({ certificateNames });
  expect([DomainName, ...SubjectAlternativeNames]).toEqual(certificateNames);
  expect(DomainValidationOptions.map((option: { DomainName: string }) => option.DomainName)).toEqual(certificateNames);
});
