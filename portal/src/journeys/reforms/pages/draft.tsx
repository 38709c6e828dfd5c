import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { TableEditor } from '@/features/law/editor/table_editor';
import type { TableDetail } from '@/features/law/tables/types';
import { addressOf, readFile } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import type { Framing } from '../parts/content_form';
import { HandIn } from '../parts/hand_in';

const BLANK: Framing = { title: '', territory: ['whole'], terms: [], dependencies: [] };

function Draft({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation('reforms');
  const { me } = useSession();
  const [framing, setFraming] = useState(BLANK);
  const mayDraft = me !== undefined && hasRole(me, 'reform_officer');
  return (
    <TableEditor start={text} base={text} keptAs={name} terms={framing.terms}>
      {(drafted) =>
        mayDraft && (
          <Section title={t('hand_in.title')}>
            <HandIn institution={name} drafted={drafted} framing={framing} onFraming={setFraming} />
          </Section>
        )
      }
    </TableEditor>
  );
}

// A new version of a decision table, drafted from the one that stands in the law.
export default function DraftPage() {
  const { t } = useTranslation('reforms');
  const { name = '' } = useParams();
  const path = `/law/tables/${encodeURIComponent(name)}`;
  const table = useRead<TableDetail>(path);
  const text = useQuery({
    queryKey: [path, 'text'],
    queryFn: async () => (await readFile(addressOf(`${path}/text`))).text(),
  });
  return (
    <Page
      title={t('draft.title')}
      lead={table.data ? `${table.data.table.title} · ${t('draft.lead')}` : name}
      actions={<Link to={`/decision-tables/${encodeURIComponent(name)}`}>{t('draft.back')}</Link>}
    >
      <Asked query={text} rows={8}>
        {(start) => <Draft key={name} name={name} text={start} />}
      </Asked>
    </Page>
  );
}
