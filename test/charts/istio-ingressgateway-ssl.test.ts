import { snapshotObjects } from './article-objects';

snapshotObjects('20-istio-ingressgateway-ssl');
