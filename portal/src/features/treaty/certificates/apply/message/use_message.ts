import { useEffect, useRef, useState } from 'react';
import { addressOf, readFile, send } from '@/shared/api/client';
import type { Draft } from '../draft';
import { filledWith, hasContent, type Read } from './draft_of';
import { readMessageFile } from './read_file';
import type { CertificateMessage } from './types';

const READ = '/treaty/certificates/read_message';

interface MessageForm {
  draft: Draft;
  show: (draft: Draft) => void; // in the place of what stands there
}

// A replacement says what the earlier certificate says, to the letter: it is taken from there.
async function earlierText({ kind, earlier }: CertificateMessage): Promise<string | undefined> {
  if (kind !== 'replacement' || !earlier) return undefined;
  try {
    const file = await readFile(addressOf(`/treaty/certificates/${encodeURIComponent(earlier)}/certificate.txt`));
    return await file.text();
  } catch {
    return undefined;
  }
}

// Reads a message and fills the form with it, after a question where something is written there.
export function useMessage(form: MessageForm, exporter: string) {
  const [reading, setReading] = useState('');
  const [fault, setFault] = useState('');
  const [error, setError] = useState<unknown>(undefined);
  const [waiting, setWaiting] = useState<Read | undefined>(undefined);
  const [done, setDone] = useState<{ before: Draft; after: Draft } | undefined>(undefined);
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  const fill = (read: Read) => {
    const { draft: before, show } = latest.current;
    const after = filledWith(read, before, exporter);
    setWaiting(undefined);
    setDone({ before, after });
    show(after);
  };
  const take = async (file: File) => {
    setFault('');
    setError(undefined);
    setReading(file.name);
    try {
      const found = await readMessageFile(file);
      if ('fault' in found) return setFault(found.fault);
      const message = await send<CertificateMessage>(READ, { text: found.text });
      const read = { file: file.name, message, earlier: await earlierText(message) };
      if (hasContent(latest.current.draft, exporter)) setWaiting(read);
      else fill(read);
    } catch (refused) {
      setError(refused);
    } finally {
      setReading('');
    }
  };
  // Only until something else is written, as with all that fills the whole form.
  const canUndo = done !== undefined && done.after === form.draft;
  const undo = () => {
    if (done) form.show(done.before);
    setDone(undefined);
  };
  return {
    reading, fault, error, waiting, take: (file: File) => void take(file),
    confirm: () => waiting && fill(waiting), refrain: () => setWaiting(undefined), undo: canUndo ? undo : undefined,
  };
}
