import { ExternalDns } from '../../lib';
import { acm, chart, handover, namespace, zone } from './given';

const common = { namespace, handover, zones: [zone], entryPoints: [acm] };

// What happens to records of apps that are gone is a decision.
new ExternalDns(chart, 'a', { ...common, policy: 'upsert-only' });
new ExternalDns(chart, 'a', { ...common, policy: 'sync' });
// @ts-expect-error no policy
new ExternalDns(chart, 'a', { ...common });
// @ts-expect-error an unknown policy
new ExternalDns(chart, 'a', { ...common, policy: 'delete' });
// @ts-expect-error the name of an entry point
new ExternalDns(chart, 'a', { ...common, policy: 'sync', entryPoints: ['ssl'] });
// @ts-expect-error the name of a zone
new ExternalDns(chart, 'a', { ...common, policy: 'sync', zones: ['sample.com'] });
