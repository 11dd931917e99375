import time
def test_it(bloc, browse):
    from tests import worlds
    t=time.time(); r=worlds.closed_round(bloc); print("closed", time.time()-t)
    c=browse("truong")
    for u in ("/khoi-thi-dua/", f"/khoi-thi-dua/dot/{r.key}/", f"/khoi-thi-dua/dot/{r.key}/ket-qua/", f"/khoi-thi-dua/phieu/{r.sheets['DV1','DV1']}/"):
        a=c.get(u); print(u, a.status_code, len(a.content)); assert a.status_code==200
