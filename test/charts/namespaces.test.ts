import { snapshotObjects } from './article-objects';

snapshotObjects('10-namespaces');
