import { snapshotObjects } from './article-objects';

snapshotObjects('20-mesh');
