import { Platform } from '../../lib';
import { acm, app, handover, issuer, letsEncrypt, mesh, namespace, platform } from './given';

const parts = { handover, mesh, namespaces: [namespace], entryPoints: [acm, letsEncrypt], issuers: [issuer] };
const common = { domains: ['sample.com'], externalDns: [], ...parts };

new Platform(app, 'platform', { ...common, defaultEntryPoint: letsEncrypt, defaultIssuer: issuer });
// @ts-expect-error a string for a namespace
new Platform(app, 'platform', { ...common, namespaces: ['apps'] });
// @ts-expect-error no hand-over
new Platform(app, 'platform', { ...common, handover: undefined });
// @ts-expect-error an entry point that another repository makes
new Platform(app, 'platform', { ...common, entryPoints: [platform.entryPoint('ssl')] });

// A platform of a contract has no contract and no install/ of its own.
Platform.fromContract('platform.contract.json').host('a.sample.com');
// @ts-expect-error the contract is the other repository's
Platform.fromContract('platform.contract.json').contract();
// @ts-expect-error install/ is, too
Platform.fromContract('platform.contract.json').install();
