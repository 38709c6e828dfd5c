import { CloseOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { CheckField, TextField } from '@/shared/ui/fields';
import { forgetView, keepView, shownViews, VIEWS, type ShownView, type ViewItem } from './saved_views';

interface SavedViewsProps {
  user: string;
  page: string;
  query: URLSearchParams;
  onChoose: (query: URLSearchParams) => void;
}

function useViews(user: string, page: string) {
  const client = useQueryClient();
  const kept = useRead<{ items: ViewItem[] }>(VIEWS);
  const [isFailed, setFailed] = useState(false);
  const run = async (work: Promise<void>) => {
    try {
      await work;
      setFailed(false);
    } catch {
      setFailed(true);
    }
    await client.invalidateQueries({ queryKey: [VIEWS] });
  };
  const views = shownViews(user, page, kept.data?.items ?? []);
  return {
    views,
    isFailed,
    save: (name: string, query: string, isShared: boolean) =>
      void run(keepView(user, { name, page, query, is_shared: isShared }, views)),
    forget: (view: ShownView) => void run(forgetView(user, view)),
  };
}

// Filters under names: the user's own, and those that colleagues share.
export function SavedViews({ user, page, query, onChoose }: SavedViewsProps) {
  const { t } = useTranslation('trade');
  const { views, isFailed, save, forget } = useViews(user, page);
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const text = query.toString();
  const isNamed = views.some((view) => view.query === text);
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <ul className="view-list" aria-label={t('views.label')}>
          {views.map((view) => (
            <li key={view.key}>
              <button
                type="button"
                className="view"
                aria-pressed={view.query === text}
                onClick={() => onChoose(new URLSearchParams(view.query))}
              >
                {view.name}
              </button>
              {view.isMine && (
                <button
                  type="button"
                  className="view-remove"
                  aria-label={t('views.remove', { name: view.name })}
                  onClick={() => forget(view)}
                >
                  <CloseOutlined aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isFailed && <p role="alert">{t('views.failed')}</p>}
      {text !== '' && !isNamed && (
        <form
          className="view-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) save(name.trim(), text, isShared);
            setName('');
          }}
        >
          <TextField label={t('views.name')} value={name} onChange={setName} />
          <CheckField label={t('views.share')} isChecked={isShared} onChange={setShared} />
          <button type="submit" className="plain-button" disabled={!name.trim()}>
            {t('views.save')}
          </button>
        </form>
      )}
    </div>
  );
}
