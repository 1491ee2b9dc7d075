import type { KubeObject } from './objects';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

export interface Change<T extends KubeObject> {
  readonly type: ChangeType;
  readonly object: T;
}

/** What a watcher has told so far, so that a list after a gap becomes the changes that were missed. */
export class KnownObjects<T extends KubeObject> {
  private readonly byUid = new Map<string, T>();

  /** The changes that lead from what was told to this list. */
  public listed(items: readonly T[]): Change<T>[] {
    const listed = new Set(items.map(({ metadata }) => metadata.uid));
    const gone = [...this.byUid.values()].filter(({ metadata }) => !listed.has(metadata.uid));
    return [
      ...gone.map((object) => this.told({ type: 'DELETED', object })),
      ...items.filter((item) => this.isNews(item)).map((object) => this.told({ type: this.typeOf(object), object })),
    ];
  }

  /** An event of a watch; its type is what it means to the one who is told. */
  public changed({ type, object }: Change<T>): Change<T> {
    return this.told({ type: type === 'DELETED' ? type : this.typeOf(object), object });
  }

  private isNews({ metadata }: T): boolean {
    const before = this.byUid.get(metadata.uid);
    return before === undefined || before.metadata.resourceVersion !== metadata.resourceVersion;
  }

  private typeOf({ metadata }: T): ChangeType {
    return this.byUid.has(metadata.uid) ? 'MODIFIED' : 'ADDED';
  }

  private told(change: Change<T>): Change<T> {
    const { uid } = change.object.metadata;
    if (change.type === 'DELETED') this.byUid.delete(uid);
    else this.byUid.set(uid, change.object);
    return change;
  }
}
