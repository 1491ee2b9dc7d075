import { contactEmail } from '../../../lib/certificates/email';

test.each(['platform@company.io', 'a.b+c@mail.company.co.uk', 'x@myexample.com'])('%s is taken', (email) => {
  expect(contactEmail(email)).toBe(email);
});

const FIX =
  'the ACME server refuses the account, so the issuer never becomes Ready. Give an address that is read, or none: it is optional.';

test.each(['', 'platform', 'platform@company', '@company.io', 'a b@company.io', 'a@b@company.io'])(
  '%p is no address',
  (email) => {
    expect(() => contactEmail(email)).toThrow(`e-mail "${email}" is no address: ${FIX}`);
  },
);

test.each(['example.com', 'example.org', 'example.net', 'mail.example.com', 'EXAMPLE.org'])(
  'an address at %s is nobody’s, and CAs refuse it',
  (domain) => {
    expect(() => contactEmail(`me@${domain}`)).toThrow(
      `e-mail "me@${domain}" is in the reserved domain ${domain}: ${FIX}`,
    );
  },
);
