import { writeFileSync } from 'node:fs';

import { FAKED_MODES, fakedHandoverFile, fakedHandoverText } from '../test/faked-handover';

for (const mode of FAKED_MODES) {
  writeFileSync(fakedHandoverFile(mode), fakedHandoverText(mode));
}
