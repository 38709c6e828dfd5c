// GET /api/v1/home: what waits for the user, and what he was told.
export interface HomeTask {
  id: string;
  title: string;
  subject: string;
  due: string | null;
  is_late: boolean;
  link: string;
}

export interface Notice {
  id: string;
  text: string;
  at: string;
  is_read: boolean;
  link: string | null;
}

export interface Home {
  tasks: HomeTask[];
  notices: Notice[];
}
