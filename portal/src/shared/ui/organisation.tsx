import { useSession } from '@/shared/session/session';
import { useName } from '@/shared/texts/names';
import { useOrganisationNames } from '@/shared/texts/organisations';

// An organisation by the name of the register, its id beside it: by the id it is meant in commands,
// in files and in the log. The reader's own needs no id.
export function Organisation({ id }: { id: string }) {
  const { me } = useSession();
  const told = useOrganisationNames(id);
  const nameOf = useName();
  const names = told ?? me?.delegations.find(({ principal }) => principal === id)?.principal_names;
  if (me?.organisation.id === id) return <span title={id}>{nameOf(me.organisation.names)}</span>;
  if (!names) return <code>{id}</code>;
  return (
    <span className="organisation">
      {nameOf(names)} <code className="soft">{id}</code>
    </span>
  );
}
