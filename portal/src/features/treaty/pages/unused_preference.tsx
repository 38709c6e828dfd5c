import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, send } from '@/shared/api/client';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { saveFile } from '@/shared/ui/save_file';
import { Asked } from '@/shared/ui/states';
import { TableDrop } from '@/shared/ui/table_drop';
import { EXAMPLE, type PastAnswer } from '../unused/answer';
import { Review } from '../unused/review';

const PATH = '/treaty/preference/past_lines';

interface Chosen {
  name: string; // empty: what the organisation imported through the zone
  text: string;
}
const OWN: Chosen = { name: '', text: '' };

// Money left on the table: where a lawful preference went unused, and how to have it back.
export default function UnusedPreferencePage() {
  const { t, i18n } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const hasOwn = me !== undefined && hasRole(me, 'declarant', 'viewer');
  const [chosen, setChosen] = useState<Chosen | undefined>(hasOwn ? OWN : undefined);
  const answer = useQuery({
    queryKey: [PATH, chosen, actingFor, i18n.language],
    queryFn: ({ signal }) =>
      chosen?.name ? send<PastAnswer>(PATH, { text: chosen.text }) : read<PastAnswer>(PATH, {}, signal),
    enabled: chosen !== undefined,
    retry: false,
  });
  return (
    <Page title={t('unused.title')} lead={t('unused.lead')}>
      <Section>
        <TableDrop
          icon={<FileSearchOutlined aria-hidden />}
          text={t('unused.drop')}
          choose={t('origin.choose')}
          accept=".csv,.tsv,.txt"
          onText={({ name, text }) => setChosen({ name, text })}
        >
          <p className="soft">{t('unused.columns')}</p>
        </TableDrop>
        <div className="choices bill-tools">
          {hasOwn && chosen?.name && (
            <button type="button" className="plain-button" onClick={() => setChosen(OWN)}>
              {t('unused.own')}
            </button>
          )}
          <button type="button" className="plain-button" onClick={() => setChosen({ name: 'example.csv', text: EXAMPLE })}>
            {t('origin.example')}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => saveFile(new Blob([EXAMPLE], { type: 'text/csv' }), 'past_lines.csv')}
          >
            {t('unused.template')}
          </button>
        </div>
      </Section>
      {chosen && (
        <>
          <h2 className="section-title">{chosen.name || t('unused.own')}</h2>
          <Asked query={answer} rows={6}>
            {(one) => <Review key={chosen.name} answer={one} />}
          </Asked>
        </>
      )}
    </Page>
  );
}
