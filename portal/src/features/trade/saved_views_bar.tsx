import { CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/shared/ui/fields';
import { listViews, removeView, saveView } from './saved_views';

interface SavedViewsProps {
  user: string;
  query: URLSearchParams;
  onChoose: (query: URLSearchParams) => void;
}

export function SavedViews({ user, query, onChoose }: SavedViewsProps) {
  const { t } = useTranslation('trade');
  const [views, setViews] = useState(() => listViews(user));
  const [name, setName] = useState('');
  const text = query.toString();
  const isNamed = views.some((view) => view.query === text);
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <ul className="view-list" aria-label={t('views.label')}>
          {views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className="view"
                aria-pressed={view.query === text}
                onClick={() => onChoose(new URLSearchParams(view.query))}
              >
                {view.name}
              </button>
              <button
                type="button"
                className="view-remove"
                aria-label={t('views.remove', { name: view.name })}
                onClick={() => setViews(removeView(user, view.name))}
              >
                <CloseOutlined aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {text !== '' && !isNamed && (
        <form
          className="view-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) setViews(saveView(user, { name: name.trim(), query: text }));
            setName('');
          }}
        >
          <TextField label={t('views.name')} value={name} onChange={setName} />
          <button type="submit" className="plain-button" disabled={!name.trim()}>
            {t('views.save')}
          </button>
        </form>
      )}
    </div>
  );
}
