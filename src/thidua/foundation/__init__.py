"""The single places: acting, rights, transition, audit, time. Everything that changes the world goes through here."""
