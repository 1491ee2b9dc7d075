import { snapshotObjects } from './article-objects';

snapshotObjects('30-external-dns-ssl');
