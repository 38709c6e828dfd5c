import { useRead } from '@/shared/api/hooks';
import { CitationText } from '@/shared/ui/refusal_card';
import { citationIn } from './standing';

interface Source {
  id: string;
  title: string;
  clauses: { id: string; gist: string; mark?: string }[];
}

// A clause that a row names by its ids, in the words of the law.
export function CitationOf({ text }: { text: string }) {
  const sources = useRead<{ items: Source[] }>('/law/sources', {}, text !== '', { staleTime: Number.POSITIVE_INFINITY });
  const citation = citationIn(text);
  if (!citation) return null;
  const source = sources.data?.items.find(({ id }) => id === citation.source);
  const gist = source?.clauses.find(({ id }) => id === citation.clause)?.gist;
  return <CitationText citation={{ ...citation, ...(source && { title: source.title }), ...(gist && { gist }) }} />;
}
