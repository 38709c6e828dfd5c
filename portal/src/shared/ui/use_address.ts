import { useSearchParams } from 'react-router';

// What a list is narrowed by stands in the address, so that it can be handed on and come back to.
// Setting nothing takes a name out; the page is not left by it.
export function useAddress() {
  const [query, setQuery] = useSearchParams();
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true });
  };
  return { query, setQuery, set, get: (name: string) => query.get(name) ?? '' };
}
