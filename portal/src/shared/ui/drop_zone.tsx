import { useId, useState, type DragEvent, type ReactNode } from 'react';

interface DropZoneProps {
  icon: ReactNode;
  text: string;
  // The words on the button for who does not drop.
  choose: string;
  accept: string;
  isDisabled?: boolean;
  onFile: (file: File) => void;
  children?: ReactNode;
}

// A file by drop or by choice; the same file may be chosen again.
export function DropZone(props: DropZoneProps) {
  const input = useId();
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) props.onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {props.icon}
      <p>{props.text}</p>
      <input
        id={input}
        type="file"
        className="visually-hidden"
        accept={props.accept}
        disabled={props.isDisabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          take(file);
        }}
      />
      <label htmlFor={input} className="plain-button">
        {props.choose}
      </label>
      {props.children}
    </div>
  );
}
