import { Journal } from '../../../../lib/output/transaction/journal';
import { transact } from '../../../../lib/output/transaction/transact';
import { type DiskStep, watchedDisk } from '../kill/watched-disk';
import { scratchFolder } from '../scratch-folder';
import { changeTo } from './changes';

/** Makes folders with a transaction in them that was stopped before the first step that is chosen; nothing is tidied up. */
export function stoppedTransactions() {
  const folder = scratchFolder();
  let made = 0;
  return (isStop: (step: DiskStep) => boolean) => {
    made += 1;
    const name = (file: string) => `${made}/${file}`;
    const journal = Journal.beside(folder.at(name('dist')));
    transact(
      journal,
      ['changed', 'gone'].map((file) => changeTo(folder.at(name(file)), `old ${file}`)),
      watchedDisk(() => undefined),
    );
    let stopped = false;
    const disk = watchedDisk((step) => {
      stopped ||= isStop(step);
      if (stopped) throw new Error('stopped');
    });
    const changes = [
      changeTo(folder.at(name('gone'))),
      changeTo(folder.at(name('changed')), 'new changed'),
      changeTo(folder.at(name('sub/made')), 'new made'),
    ];
    try {
      transact(journal, changes, disk);
    } catch {
      // As it was meant.
    }
    return {
      journal,
      write: (file: string, text: string) => folder.write(name(file), text),
      at: (file: string) => folder.at(name(file)),
      list: (number = made) => folder.list(`${number}`),
      read: (file: string) => folder.read(name(file)),
    };
  };
}
