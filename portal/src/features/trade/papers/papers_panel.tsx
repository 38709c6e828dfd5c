import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, readFile } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { hasRole } from '@/shared/feature';
import { useDates } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Organisation } from '@/shared/ui/organisation';
import { Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { saveFile } from '@/shared/ui/save_file';
import type { Paper, Papers } from '../types';
import { sizeText } from './file_types';
import { HandIn } from './hand_in';

// Whose roles read papers; to others the program says that there is nothing.
const READERS = ['declarant', 'treasurer', 'customs_officer', 'customs_supervisor'];

function pathOf(id: string): string {
  return `/trade/consignments/${encodeURIComponent(id)}/attachments`;
}

// By script, not by link: whoever acts for another says so in a header.
function Download({ id, paper }: { id: string; paper: Paper }) {
  const { t } = useTranslation('trade');
  const [error, setError] = useState<unknown>(undefined);
  const download = async () => {
    setError(undefined);
    try {
      const address = addressOf(`${pathOf(id)}/${encodeURIComponent(paper.attachment)}`);
      saveFile(await readFile(address), paper.name);
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void download()}>
        {t('papers.download')}
        <span className="visually-hidden"> {paper.name}</span>
      </button>
      {error !== undefined && <ErrorCard error={error} />}
    </>
  );
}

function Deeds({ id, paper }: { id: string; paper: Paper }) {
  const { t } = useTranslation('trade');
  if (paper.status !== 'attached') return <>{t(`papers.status.${paper.status}`)}</>;
  return (
    <>
      <Download id={id} paper={paper} />
      {paper.may_withdraw && (
        <Act
          label={t('papers.withdraw')}
          question={t('papers.withdraw.question', { name: paper.name })}
          done={t('papers.withdraw.done')}
          command="trade/attachments/withdraw_attachment"
          isGrave
          fieldsOf={() => ({ consignment: id, attachment: paper.attachment })}
        />
      )}
    </>
  );
}

function PaperList({ id, papers }: { id: string; papers: Paper[] }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const columns: Column<Paper>[] = [
    {
      name: 'name',
      title: t('papers.name'),
      isHead: true,
      cell: (paper) => (
        <>
          {paper.name}{' '}
          <code title={`${t('papers.digest')} ${paper.digest}`}>{paper.digest.slice(0, 8)}</code>
        </>
      ),
    },
    { name: 'kind', title: t('papers.kind'), cell: (paper) => t(`papers.kind.${paper.kind}`, paper.kind) },
    { name: 'size', title: t('papers.size'), numeric: true, cell: (paper) => sizeText(paper.bytes) },
    { name: 'scan', title: t('papers.scan'), cell: (paper) => t(`papers.scan.${paper.scan}`) },
    { name: 'by', title: t('papers.by'), cell: (paper) => <Organisation id={paper.organisation} /> },
    {
      name: 'at',
      title: t('papers.at'),
      cell: (paper) => <span className="figure">{instant(paper.attached_at)}</span>,
    },
    { name: 'deeds', title: t('act.title'), cell: (paper) => <Deeds id={id} paper={paper} /> },
  ];
  return (
    <DataList
      label={t('papers.title')}
      columns={columns}
      rows={papers}
      keyOf={(paper) => paper.attachment}
    />
  );
}

// The papers of a consignment. Who may see the consignment but no papers is shown nothing.
export function PapersPanel({ id }: { id: string }) {
  const { t } = useTranslation('trade');
  const { me } = useSession();
  const isReader = me !== undefined && hasRole(me, ...READERS);
  const papers = useRead<Papers>(pathOf(id), {}, isReader);
  if (!papers.data) return null;
  return (
    <Section title={t('papers.title')}>
      {papers.data.items.length === 0 && <p className="soft">{t('papers.none')}</p>}
      {papers.data.items.length > 0 && <PaperList id={id} papers={papers.data.items} />}
      {papers.data.may_attach && <HandIn id={id} papers={papers.data} />}
    </Section>
  );
}
