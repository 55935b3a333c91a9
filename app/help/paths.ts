export const helpPath = '/help';
export const announcementsPath = `${helpPath}/announcements`;
export const feedbackPath = `${helpPath}/feedback`;
