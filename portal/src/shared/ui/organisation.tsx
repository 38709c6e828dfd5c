import { useSession } from '@/shared/session/session';
import { useName } from '@/shared/texts/names';

// An organisation by its name where the reader's own session knows it: his own, and those that he
// may act for. Any other by its id.
export function Organisation({ id }: { id: string }) {
  const { me } = useSession();
  const nameOf = useName();
  const names =
    me?.organisation.id === id
      ? me.organisation.names
      : me?.delegations.find(({ principal }) => principal === id)?.principal_names;
  return names ? <span title={id}>{nameOf(names)}</span> : <code>{id}</code>;
}
