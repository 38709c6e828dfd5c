import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Asked, Empty } from '@/shared/ui/states';
import { valueOn } from './as_of';
import { groupsOf, type Group } from './groups';
import { matches } from './matches';
import { SourceLink } from './source_link';
import type { LawPackage, Parameter } from './types';
import { ValueText } from './value_text';

// As many as are read at one go; the rest of a package comes when asked for.
const SHOWN_AT_FIRST = 20;

function useColumns(on: string): Column<Parameter>[] {
  const { t } = useTranslation('law');
  const { day } = useDates();
  return [
    {
      name: 'title',
      title: t('parameter.title'),
      isHead: true,
      cell: (row) => (
        <>
          <Link to={`/law/parameters/${encodeURIComponent(row.name)}?on=${on}`}>{row.title}</Link>
          <br />
          <code className="soft">{row.name}</code>
        </>
      ),
    },
    {
      name: 'value',
      title: t('parameter.on', { day: day(on) }),
      cell: (row) => {
        const value = valueOn(row.values, on);
        if (!value) return <span className="soft">{t('parameter.none')}</span>;
        return (
          <>
            <ValueText parameter={row} value={value.value} />
            <MarkTag mark={value.mark} />
          </>
        );
      },
    },
    {
      name: 'basis',
      title: t('refusal.basis'),
      cell: (row) => {
        const value = valueOn(row.values, on);
        return value && <SourceLink citation={value.citation} title={value.source_title} />;
      },
    },
  ];
}

function Held({ group, title, on }: { group: Group; title: string; on: string }) {
  const { t } = useTranslation('law');
  const columns = useColumns(on);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const left = group.parameters.length - shown;
  return (
    <>
      <DataList
        label={title}
        columns={columns}
        rows={group.parameters.slice(0, shown)}
        keyOf={(row) => row.name}
      />
      {left > 0 && (
        <p className="button-row">
          <button
            type="button"
            className="plain-button"
            onClick={() => setShown(shown + SHOWN_AT_FIRST)}
          >
            {t('parameter.more', { left })}
          </button>
        </p>
      )}
    </>
  );
}

interface ParametersProps {
  search: string;
  on: string;
  // The package that is open; a search opens all that hold something.
  open: string;
  onOpen: (id: string) => void;
}

export function Parameters({ search, on, open, onOpen }: ParametersProps) {
  const { t } = useTranslation('law');
  const parameters = useRead<Rows<Parameter>>('/law/parameters');
  const packages = useRead<Rows<LawPackage>>('/law/packages');
  const titleOf = (id: string) => packages.data?.items.find((one) => one.id === id)?.title ?? id;
  return (
    <Asked query={parameters}>
      {({ items }) => {
        const groups = groupsOf(
          items.filter((row) =>
            matches(search, [row.name, row.title, row.package, titleOf(row.package)]),
          ),
        );
        if (groups.length === 0) return <Empty title={t('law.nothing')} />;
        return groups.map((group) => {
          const isOpen = search !== '' || group.id === open;
          return (
            <section key={group.id} className="law-group">
              <h2>
                <button
                  type="button"
                  aria-expanded={isOpen}
                  disabled={search !== ''}
                  onClick={() => onOpen(isOpen ? '' : group.id)}
                >
                  <span>
                    {titleOf(group.id)} <code className="soft">{group.id}</code>
                  </span>
                  <span className="soft">
                    {t('parameter.count', { number: group.parameters.length })}
                  </span>
                </button>
              </h2>
              {isOpen && <Held group={group} title={titleOf(group.id)} on={on} />}
            </section>
          );
        });
      }}
    </Asked>
  );
}
