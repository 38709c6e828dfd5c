import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { TableEditor } from '@/features/law/editor/table_editor';
import { addressOf, readFile } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { HandIn } from '../parts/hand_in';
import { DESK, mayAct, type ReformDetail } from '../types';

function Edit({ detail, base }: { detail: ReformDetail; base: string }) {
  const { t } = useTranslation('reforms');
  const { me } = useSession();
  const { text, ...given } = detail.content;
  const [framing, setFraming] = useState(given);
  const key = `${detail.institution}.${detail.reform}`;
  return (
    <TableEditor start={text} base={base} keptAs={`${key}.${detail.draft}`} terms={framing.terms}>
      {(drafted) =>
        mayAct(me, detail.keeper) && (
          <Section title={t('hand_in.edit')}>
            <HandIn institution={detail.institution} drafted={drafted} framing={framing} onFraming={setFraming} edited={detail} />
          </Section>
        )
      }
    </TableEditor>
  );
}

// The next draft of a reform that was never in force. The draft that was opened stays under the
// editor: what others hand in meanwhile is told when this one is.
export default function EditPage() {
  const { t } = useTranslation('reforms');
  const { key = '' } = useParams();
  const [institution = ''] = key.split('.');
  const detail = useRead<ReformDetail>(`/${DESK}/reform/${encodeURIComponent(key)}/detail`, {}, true, { staleTime: Infinity });
  const base = useQuery({
    queryKey: [`/law/tables/${institution}`, 'text'],
    queryFn: async () => (await readFile(addressOf(`/law/tables/${encodeURIComponent(institution)}/text`))).text(),
  });
  return (
    <Page
      title={t('edit.title')}
      lead={detail.data?.content.title ?? key}
      actions={<Link to={`/reforms/${encodeURIComponent(key)}`}>{t('edit.back')}</Link>}
    >
      <Asked query={detail} rows={8}>
        {(found) => <Asked query={base}>{(text) => <Edit key={found.draft} detail={found} base={text} />}</Asked>}
      </Asked>
    </Page>
  );
}
