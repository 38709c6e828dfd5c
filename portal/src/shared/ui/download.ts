import { useState } from 'react';
import { addressOf, readFile, type Query } from '@/shared/api/client';
import { saveFile } from './save_file';

interface Wanted {
  path: string;
  query?: Query;
  name: string; // under which it is saved
}

// Fetches a file of the API and saves it. By script, not by link: whoever acts for another says so
// in a header.
export function useDownload() {
  const [error, setError] = useState<unknown>(undefined);
  const [fetching, setFetching] = useState<string | undefined>(undefined); // the name of the file
  const download = async ({ path, query, name }: Wanted) => {
    setError(undefined);
    setFetching(name);
    try {
      saveFile(await readFile(addressOf(path, query)), name);
    } catch (fault) {
      setError(fault);
    } finally {
      setFetching(undefined);
    }
  };
  return { download, error, fetching };
}
